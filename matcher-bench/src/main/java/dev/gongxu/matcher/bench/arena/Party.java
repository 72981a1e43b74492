package dev.gongxu.matcher.bench.arena;

import dev.gongxu.matcher.ledger.Standing;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.score.ExpertiseFactor;
import dev.gongxu.matcher.score.ExpertiseRule;
import dev.gongxu.matcher.score.WorkloadFactor;
import dev.gongxu.matcher.text.Piece;
import dev.gongxu.matcher.text.TextAnalysis;
import dev.gongxu.matcher.text.Token;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A provider as a rival keeps it: its record, and its fields as words. Immutable. */
record Party(Provider provider, Standing standing, List<Set<String>> labels) {
  static Party of(Provider provider, Standing standing, TextAnalysis analysis) {
    List<Set<String>> labels =
        provider.fields().stream()
            .map(
                field ->
                    analysis.of(field).of(Piece.WORD).stream()
                        .filter(token -> !token.inner())
                        .map(Token::term)
                        .collect(Collectors.toUnmodifiableSet()))
            .toList();
    return new Party(provider, standing, labels);
  }

  boolean full() {
    return standing.open() >= provider.capacity();
  }

  double workload() {
    return WorkloadFactor.value(standing.open(), provider.capacity());
  }

  /**
   * The expertise factor for a need with these words.
   *
   * @param topic those of them that tell a subject, as numbers
   */
  double expertise(ExpertiseRule rule, Set<String> words, int[] topic) {
    long fields = 0;
    for (int i = 0; i < labels.size(); i++) {
      if (!labels.get(i).isEmpty() && words.containsAll(labels.get(i))) {
        fields |= 1L << i;
      }
    }
    return ExpertiseFactor.value(
        rule,
        rule.prior(provider.kind(), provider.rank(), provider.verified()),
        standing.near(fields, topic, rule.sameField()),
        standing.ended());
  }
}
