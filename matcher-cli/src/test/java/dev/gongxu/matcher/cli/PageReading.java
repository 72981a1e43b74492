package dev.gongxu.matcher.cli;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads a page with plain means: what is well formed, and what it would fetch. */
record PageReading(Document document) {
  static PageReading of(String html) {
    try {
      return new PageReading(
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(html))));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new IllegalArgumentException("not well formed", e);
    }
  }

  /** All elements of a name. */
  List<Element> elements(String tag) {
    return elements(document.getElementsByTagName(tag));
  }

  static List<Element> elements(NodeList nodes) {
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  /** Everything by which the page could run something, or ask somebody for something. */
  List<String> reachesOut() {
    List<String> found = new ArrayList<>();
    List<String> harmless =
        List.of(
            "class",
            "id",
            "title",
            "href",
            "value",
            "lang",
            "charset",
            "content",
            "name",
            "scope",
            "http-equiv",
            "role",
            "aria-label",
            "viewBox",
            "d",
            "x",
            "y",
            "x1",
            "x2",
            "y1",
            "y2",
            "width",
            "height",
            "cx",
            "cy",
            "r",
            "points",
            "text-anchor",
            "data-row",
            "data-column",
            "data-figure",
            "data-subject",
            "data-match");
    List<String> tags =
        List.of(
            "html",
            "head",
            "meta",
            "title",
            "style",
            "body",
            "header",
            "main",
            "footer",
            "nav",
            "section",
            "div",
            "p",
            "span",
            "a",
            "h1",
            "h2",
            "h3",
            "i",
            "small",
            "mark",
            "data",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "details",
            "summary",
            "dl",
            "dt",
            "dd",
            "svg",
            "rect",
            "line",
            "circle",
            "path",
            "polygon",
            "polyline",
            "text");
    for (Element element : elements("*")) {
      if (!tags.contains(element.getTagName())) {
        found.add("<" + element.getTagName() + ">");
      }
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        Attr attribute = (Attr) element.getAttributes().item(i);
        boolean within =
            !attribute.getName().equals("href") || attribute.getValue().startsWith("#");
        if (!harmless.contains(attribute.getName()) || !within) {
          found.add(element.getTagName() + " " + attribute);
        }
      }
    }
    for (Element style : elements("style")) {
      String css = style.getTextContent().toLowerCase(Locale.ROOT);
      for (String word : List.of("url(", "@import", "http", "src", "expression")) {
        if (css.contains(word)) {
          found.add("style with " + word);
        }
      }
    }
    if (elements("style").size() != 1) {
      found.add("styles");
    }
    boolean guarded =
        elements("meta").stream()
            .anyMatch(meta -> meta.getAttribute("content").startsWith("default-src 'none'; "));
    if (!guarded) {
      found.add("no policy");
    }
    return found;
  }

  /** Links within the page that lead nowhere. */
  List<String> deadLinks() {
    List<String> ids = elements("*").stream().map(each -> each.getAttribute("id")).toList();
    return elements("a").stream()
        .map(link -> link.getAttribute("href").substring(1))
        .filter(target -> !ids.contains(target))
        .toList();
  }
}
