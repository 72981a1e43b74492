package dev.gongxu.matcher.text;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads synonyms in Solr's format: {@code a, b, c} means that each stands for the others, {@code a,
 * b => c, d} that c and d are looked for too where a or b is, but not the other way round. A line
 * that begins with {@code #} is a comment; a backslash takes the next character as it is.
 *
 * <p>Synonyms are not passed on: from {@code a, b} and {@code b, c} it does not follow that a
 * stands for c.
 */
final class SynonymLines {

  private final SortedMap<String, SortedSet<String>> expansions = new TreeMap<>();
  private final SortedSet<String> words = new TreeSet<>();

  private SynonymLines() {}

  static SynonymLines read(String source, Iterable<String> lines) {
    SynonymLines synonyms = new SynonymLines();
    int number = 0;
    for (String text : lines) {
      LexiconLine line = LexiconLine.of(source, ++number, text);
      if (!line.isIdle()) {
        synonyms.add(line);
      }
    }
    return synonyms;
  }

  /** What else to look for, by word. */
  SortedMap<String, SortedSet<String>> expansions() {
    return expansions;
  }

  /** Every word on any side. */
  SortedSet<String> words() {
    return words;
  }

  private void add(LexiconLine line) {
    List<String> sides = split(line.text(), "=>");
    if (sides.size() > 2) {
      throw line.refused("synonyms", line.text(), "must have one => or none");
    }
    List<String> from = words(line, sides.getFirst());
    List<String> to = sides.size() == 1 ? from : words(line, sides.getLast());
    if (sides.size() == 1 && from.size() < 2) {
      throw line.refused("synonyms", line.text(), "must name two words or more");
    }
    for (String word : from) {
      SortedSet<String> others = expansions.computeIfAbsent(word, key -> new TreeSet<>());
      others.addAll(to);
      others.remove(word);
    }
    words.addAll(from);
    words.addAll(to);
  }

  private static List<String> words(LexiconLine line, String side) {
    List<String> found = new ArrayList<>();
    for (String entry : split(side, ",")) {
      String written = unescape(entry.strip());
      if (written.isEmpty()) {
        throw line.refused("synonyms", line.text(), "has an empty side or an empty word");
      }
      String word = line.word("synonym", written);
      if (found.contains(word)) {
        throw line.refused("synonym", written, "is on this side of the line already");
      }
      found.add(word);
    }
    return found;
  }

  /** Splits at a separator that no backslash precedes; always gives one part at least. */
  private static List<String> split(String text, String separator) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    int at = 0;
    while (at < text.length()) {
      if (text.startsWith(separator, at)) {
        parts.add(text.substring(from, at));
        at += separator.length();
        from = at;
      } else {
        at += text.charAt(at) == '\\' ? 2 : 1;
      }
    }
    parts.add(text.substring(from));
    return parts;
  }

  private static String unescape(String entry) {
    StringBuilder plain = new StringBuilder();
    for (int at = 0; at < entry.length(); at++) {
      boolean escape = entry.charAt(at) == '\\' && at + 1 < entry.length();
      plain.append(entry.charAt(escape ? ++at : at));
    }
    return plain.toString();
  }
}
