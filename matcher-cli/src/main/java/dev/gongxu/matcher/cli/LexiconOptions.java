package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.json.StrictLines;
import dev.gongxu.matcher.text.Lexicon;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Words that a user adds to the shipped ones. */
final class LexiconOptions {
  @Option(names = "--lexicon", paramLabel = "FILE", order = 40, descriptionKey = "option.lexicon")
  List<Path> words = new ArrayList<>();

  @Option(names = "--synonyms", paramLabel = "FILE", order = 41, descriptionKey = "option.synonyms")
  List<Path> synonyms = new ArrayList<>();

  /** Begins a matcher with the shipped lexicon and the user's words. */
  Matcher.Builder builder() {
    Matcher.Builder builder = Matcher.builder();
    // Reading the shipped lexicon takes a good part of a short run; the builder has it already.
    return words.isEmpty() && synonyms.isEmpty() ? builder : builder.lexicon(lexicon());
  }

  /** The shipped lexicon with the user's words. */
  Lexicon lexicon() {
    Lexicon lexicon = Lexicon.bundled();
    for (Path file : words) {
      lexicon = lexicon.withWords(file.toString(), lines(file));
    }
    for (Path file : synonyms) {
      lexicon = lexicon.withSynonyms(file.toString(), lines(file));
    }
    return lexicon;
  }

  /** The lines with blank ones in their places, so that a wrong one is named by its number. */
  private static List<String> lines(Path file) {
    List<String> lines = new ArrayList<>();
    StrictLines.read(
        file,
        (number, text) -> {
          while (lines.size() < number - 1) {
            lines.add("");
          }
          lines.add(text);
        });
    return lines;
  }
}
