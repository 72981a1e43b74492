package dev.gongxu.matcher.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gongxu.matcher.text.Lexicon;
import dev.gongxu.matcher.text.Piece;
import dev.gongxu.matcher.text.TextAnalysis;
import dev.gongxu.matcher.text.Token;
import dev.gongxu.matcher.text.hanlp.Hanlp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Where matched words stand in a text. */
final class MarkTest {
  private static final TextAnalysis BY_LEXICON =
      OneCharacter.analysis(List.of("柑橘", "裂果", "柑橘裂果", "防治"), List.of());

  private static List<String> marked(String text, String... words) {
    return Mark.of(text, terms(List.of(words)), BY_LEXICON).stream()
        .map(mark -> text.substring(mark.start(), mark.end()))
        .toList();
  }

  private static List<MatchedTerm> terms(List<String> words) {
    return words.stream().map(word -> new MatchedTerm(word, 0.1, null)).toList();
  }

  @Test
  void everyPlaceOfAWordIsMarked() {
    assertThat(Mark.of("防治柑橘，柑橘防治", terms(List.of("柑橘")), BY_LEXICON))
        .containsExactly(new Mark(2, 4), new Mark(5, 7));
  }

  @Test
  void wordsThatTouchOrOverlapAreMarkedAsOne() {
    assertThat(marked("柑橘裂果防治", "柑橘", "裂果")).containsExactly("柑橘裂果");
    assertThat(marked("柑橘裂果防治", "柑橘", "防治")).containsExactly("柑橘", "防治");
    assertThat(marked("柑橘裂果防治", "橘裂", "裂果")).containsExactly("橘裂果");
    assertThat(marked("柑橘裂果防治", "柑橘裂果", "橘")).containsExactly("柑橘裂果");
  }

  @Test
  void aWordIsMarkedAsItIsWritten() {
    assertThat(marked("種柑\u200b橘，用ＰＨ试纸", "柑橘", "ph")).containsExactly("柑\u200b橘", "ＰＨ");
    assertThat(marked("😀柑橘😀", "柑橘")).containsExactly("柑橘");
    // Inside a longer run only a part that can be found by itself is marked.
    assertThat(marked("HTR-10", "htr")).containsExactly("HTR");
  }

  @Test
  void whatIsNotThereIsNotMarked() {
    assertThat(marked("柑橘裂果", "防治")).isEmpty();
    assertThat(marked("柑橘裂果")).isEmpty();
    assertThat(marked("", "柑橘")).isEmpty();
  }

  @Test
  void marksAreExactlyTheStretchesThatWantedTokensCover() {
    long seed = 21;
    TextAnalysis hanlp = Hanlp.analysis(Lexicon.bundled());
    for (int round = 0; round < 400; round++) {
      RandomMarket market = new RandomMarket(seed + round);
      Random random = market.random();
      String text = market.text(1 + random.nextInt(25));
      Set<String> wanted = new HashSet<>();
      for (Piece piece : Piece.values()) {
        for (Token token : hanlp.of(text).of(piece)) {
          if (random.nextInt(4) == 0) {
            wanted.add(token.term());
          }
        }
      }
      boolean[] covered = new boolean[text.length()];
      for (Piece piece : Piece.values()) {
        for (Token token : hanlp.of(text).of(piece)) {
          for (int at = token.start(); at < token.end(); at++) {
            covered[at] |= wanted.contains(token.term());
          }
        }
      }
      List<Mark> expected = new ArrayList<>();
      for (int at = 0; at < covered.length; at++) {
        int start = at;
        while (at < covered.length && covered[at]) {
          at++;
        }
        if (at > start) {
          expected.add(new Mark(start, at));
        }
      }
      List<Mark> marks = Mark.of(text, terms(List.copyOf(wanted)), hanlp);
      assertThat(marks).as("seed %d round %d %s %s", seed, round, wanted, text).isEqualTo(expected);
    }
  }
}
