package dev.gongxu.matcher.text;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads domain words in the format of HanLP's custom dictionaries: {@code word [tag frequency]…},
 * parted by blanks; {@code #} at the start of a line or after a blank begins a comment.
 *
 * <p>Tags and frequencies are checked and then left aside: a domain word is kept whole however
 * often it is said to occur.
 */
final class WordLines {

  private static final Pattern BLANKS = Pattern.compile("[ \\t]+");
  private static final Pattern COMMENT = Pattern.compile("[ \\t]#.*");
  private static final Pattern TAG = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
  private static final Pattern FREQUENCY = Pattern.compile("[0-9]{1,9}");

  private WordLines() {}

  /** The normalised words of all lines. */
  static SortedSet<String> read(String source, Iterable<String> lines) {
    Map<String, Integer> firstLine = new HashMap<>();
    int number = 0;
    for (String text : lines) {
      LexiconLine line = LexiconLine.of(source, ++number, text);
      if (line.isIdle()) {
        continue;
      }
      String[] fields = BLANKS.split(COMMENT.matcher(line.text()).replaceFirst(""));
      String word = line.word("word", fields[0]);
      checkTags(line, fields);
      Integer first = firstLine.putIfAbsent(word, number);
      if (first != null) {
        throw line.refused("word", fields[0], "is on line " + first + " already");
      }
    }
    return new TreeSet<>(firstLine.keySet());
  }

  private static void checkTags(LexiconLine line, String[] fields) {
    for (int i = 1; i < fields.length; i++) {
      boolean tag = i % 2 == 1;
      if (tag && !TAG.matcher(fields[i]).matches()) {
        throw line.refused(
            "tag",
            fields[i],
            "must be a letter with letters or digits after it\nMaybe the word has"
                + " a blank inside?");
      }
      if (!tag && !FREQUENCY.matcher(fields[i]).matches()) {
        throw line.refused(
            "frequency",
            fields[i],
            "must be a whole number of up to 9 digits\nMaybe the word has a" + " blank inside?");
      }
    }
  }
}
