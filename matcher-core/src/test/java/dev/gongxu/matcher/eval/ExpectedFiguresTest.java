package dev.gongxu.matcher.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongxu.matcher.json.DataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExpectedFiguresTest {
  @TempDir private Path folder;

  private ExpectedFigures read(String json) throws IOException {
    return ExpectedFigures.read(Files.writeString(folder.resolve("expected.json"), json));
  }

  @Test
  void figuresAreHeldToWithinTheirTolerance() throws IOException {
    // The one need's best stands second: MRR 0.5.
    Effectiveness half =
        Effectiveness.of(
            Judgements.of(Map.of("N", Map.of("C", 1))), Map.of("N", List.of("X", "C")));
    ExpectedFigures figures =
        read(
            """
            {"low":{"MRR@10":{"value":0.4,"tolerance":0.05}},
             "near":{"MRR@10":{"value":0.55,"tolerance":0.0625}},
             "high":{"MRR@10":{"value":0.6,"tolerance":0.05},
                     "recall@100":{"value":1,"tolerance":0}}}
            """);
    assertThat(figures.rankings()).containsExactly("high", "low", "near");
    assertThat(figures.compare("low", half).getFirst().above()).isTrue();
    assertThat(figures.compare("near", half))
        .singleElement()
        .satisfies(one -> assertThat(one.above() || one.below()).isFalse());
    assertThat(figures.compare("high", half))
        .extracting(ExpectedFigures.Compared::below)
        .containsExactly(true, false);
    assertThat(figures.compare("unknown", half)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | has no figure to hold to",
        "{\"a\":{}} | has no figure to hold to",
        "{\"a\":1} | must be an object",
        "{\"a\":{\"nDCG\":{\"value\":1,\"tolerance\":0}}} | must be one of nDCG@10, MRR@10",
        "{\"a\":{\"nDCG@10\":0.5}} | must be an object",
        "{\"a\":{\"nDCG@10\":{\"value\":0.5}}} | is needed",
        "{\"a\":{\"nDCG@10\":{\"value\":2,\"tolerance\":0}}} | a.nDCG@10.value: 2.0: must be from 0 to 1",
        "{\"a\":{\"nDCG@10\":{\"value\":0.5,\"tolerance\":-1}}} | must be from 0 to 1",
      })
  void whatMeansNothingIsRefused(String json, String message) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("expected.json")
        .hasMessageContaining(message);
  }
}
