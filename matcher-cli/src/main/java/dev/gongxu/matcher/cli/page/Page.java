package dev.gongxu.matcher.cli.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A page that holds all it needs: it allows itself its own style sheet and nothing else, so that no
 * browser asks anybody anything for it.
 */
public final class Page {
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

  private Page() {}

  /** Begins a page; its body is open. */
  public static Html begin(String language, String title) {
    Html html = new Html();
    html.open("html", "lang", language).open("head");
    html.empty("meta", "charset", "utf-8");
    html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "referrer", "content", "no-referrer");
    html.leaf("title", title).style(css()).close("head").open("body");
    return html;
  }

  /** What stands before the first element. */
  public static String doctype() {
    return "<!DOCTYPE html>\n";
  }

  /** Ends a page. */
  public static String end(Html html) {
    return html.close("body").close("html").finish() + "\n";
  }

  static String css() {
    try (InputStream in = requireNonNull(Page.class.getResourceAsStream("page.css"), "page.css")) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
