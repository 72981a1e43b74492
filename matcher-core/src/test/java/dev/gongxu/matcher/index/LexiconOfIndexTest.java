package dev.gongxu.matcher.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.match.MatchOptions;
import dev.gongxu.matcher.match.MatchedTerm;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.text.Lexicon;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LexiconOfIndexTest {
  private static final Lexicon OLD = Lexicon.empty().withWords("old", List.of("裂果防治"));
  private static final Lexicon NEW = Lexicon.empty().withWords("new", List.of("柑橘裂果"));

  @TempDir Path folder;

  @Test
  void anIndexTellsItsLexiconAndGoesOverToAnotherWithTheCommit() {
    try (Matcher matcher = builder(OLD).open(folder)) {
      putMarket(matcher);
      matcher.commit();
      assertThat(Matcher.lexiconOf(folder).fingerprint()).isEqualTo(OLD.fingerprint());
      Matcher.Reload reload = matcher.reload(NEW);
      assertThat(reload.words()).isEqualTo(2);
      assertThat(reload.reread()).isEqualTo(1);
      assertThat(reload.postings()).isEqualTo(2);
      // Not committed, so the folder is as it was.
      assertThat(Matcher.lexiconOf(folder).fingerprint()).isEqualTo(OLD.fingerprint());
    }
    try (Matcher matcher = builder(OLD).open(folder)) {
      assertThat(terms(matcher)).contains("裂果防治");
      matcher.reload(NEW);
      matcher.commit();
    }
    assertThat(Matcher.lexiconOf(folder).fingerprint()).isEqualTo(NEW.fingerprint());
    assertThatThrownBy(() -> builder(OLD).open(folder))
        .isInstanceOf(IndexException.class)
        .hasMessageContaining("matcher lexicon reload");
    try (Matcher matcher = builder(NEW).open(folder)) {
      assertThat(terms(matcher)).contains("柑橘裂果").doesNotContain("裂果防治");
    }
  }

  @Test
  void aReaderKeepsToItsLexiconUntilItGoesOverToo() {
    try (Matcher writer = builder(OLD).open(folder)) {
      putMarket(writer);
      writer.commit();
      try (Matcher reader = builder(OLD).openForReading(folder)) {
        assertThatThrownBy(() -> reader.reload(NEW)).isInstanceOf(IndexException.class);
        writer.reload(NEW);
        writer.commit();
        assertThatThrownBy(reader::refresh)
            .isInstanceOf(IndexException.class)
            .hasMessageContaining("lexicon");
        assertThat(terms(reader)).contains("裂果防治");
        assertThat(reader.reload(NEW).words()).isEqualTo(2);
        assertThat(terms(reader)).contains("柑橘裂果");
        assertThat(reader.size(Side.CAPABILITY)).isEqualTo(2);
      }
    }
  }

  @Test
  void synonymsAloneTouchNoPosting() {
    Lexicon words = Lexicon.empty().withWords("words", List.of("裂果", "开裂"));
    try (Matcher matcher = builder(words).inMemory()) {
      putMarket(matcher);
      Matcher.Reload reload = matcher.reload(words.withSynonyms("more", List.of("裂果, 开裂")));
      assertThat(reload.words()).isZero();
      assertThat(reload.looked()).isZero();
      assertThat(terms(matcher)).contains("裂果");
    }
  }

  @Test
  void aWordOfStopWordsIsFoundByLookingAtAllPostings() {
    try (Matcher matcher = builder(OLD).inMemory()) {
      putMarket(matcher);
      matcher.put(
          Posting.capability("C-3", Service.TECH_SERVICE)
              .text("裂果怎么办")
              .region(RegionTree.gb2260().of(511424))
              .build());
      Matcher.Reload reload = matcher.reload(OLD.withWords("stop", List.of("怎么办")));
      assertThat(reload.looked()).isEqualTo(3);
      assertThat(reload.reread()).isEqualTo(1);
    }
  }

  private static Matcher.Builder builder(Lexicon lexicon) {
    return Matcher.builder().textOnly(true).lexicon(lexicon);
  }

  private static void putMarket(Matcher matcher) {
    for (String text : List.of("柑橘裂果防治", "小麦条锈病")) {
      matcher.put(
          Posting.capability("C-" + text.codePointAt(0), Service.TECH_SERVICE)
              .text(text)
              .region(RegionTree.gb2260().of(511424))
              .build());
    }
    matcher.refresh();
  }

  private static List<String> terms(Matcher matcher) {
    Posting need =
        Posting.need("N-1", Service.TECH_SERVICE)
            .text("柑橘裂果防治")
            .region(RegionTree.gb2260().of(511424))
            .build();
    return matcher
        .match(need, MatchOptions.on(LocalDate.EPOCH))
        .matches()
        .getFirst()
        .terms()
        .stream()
        .map(MatchedTerm::term)
        .toList();
  }
}
