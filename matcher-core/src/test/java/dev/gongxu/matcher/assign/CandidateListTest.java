package dev.gongxu.matcher.assign;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gongxu.matcher.index.SearchStatistics;
import dev.gongxu.matcher.json.ProfileFile;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.match.Match;
import dev.gongxu.matcher.match.Ranking;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.score.Breakdown;
import dev.gongxu.matcher.score.Profile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a ranking says about whom it does not list. */
final class CandidateListTest {
  private static final Posting NEED =
      Posting.of("N", Side.NEED, Service.PROJECT)
          .text("柑橘")
          .region(RegionTree.gb2260().of(511402))
          .build();

  private static Ranking of(Match... matches) {
    return new Ranking(NEED, List.of(matches), new SearchStatistics(0, 0, 0, 0, 0), Map.of());
  }

  private static Match ownerless() {
    Profile profile =
        requireNonNull(ProfileFile.bundled().get(Service.PROJECT), Service.PROJECT.code());
    Breakdown half = Breakdown.of(profile.weights(), 0.5, 0.5, 0.5, 0.5);
    return new Match(1, "N", "C", null, half, List.of());
  }

  @Test
  void aFullListHidesOthersEvenWhenNobodyInItCanBeAssigned() {
    CandidateList list = CandidateList.of(of(ownerless()), 1);
    assertThat(list.providers()).isEmpty();
    assertThat(list.beyond()).isEqualTo(ownerless().score());
  }

  @Test
  void aListThatIsNotFullHidesNobody() {
    assertThat(CandidateList.of(of(ownerless()), 2).beyond()).isNegative().isInfinite();
  }
}
