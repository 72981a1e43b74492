package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.match.MatchedTerm;
import dev.gongxu.matcher.region.Region;
import dev.gongxu.matcher.region.RegionTree;
import java.util.List;
import java.util.stream.Collectors;

/** How the things of the market are named to the user. */
final class Wording {
  private final Messages messages;
  private final RegionTree regions;

  Wording(Messages messages, RegionTree regions) {
    this.messages = messages;
    this.regions = regions;
  }

  /** A service's name. */
  String service(Service service) {
    return messages.get("service." + service.code());
  }

  /** A place by its own name, a county after that of its city. */
  String region(Region region) {
    Region above = region.level() == Region.Level.COUNTY ? regions.parent(region) : null;
    return above == null ? region.name() : above.name() + region.name();
  }

  /** What a posting is about: its title, else how its text begins. */
  static String subject(Posting posting) {
    return posting.title().isEmpty() ? posting.text() : posting.title();
  }

  /** The first words that a match shares. */
  static String words(List<MatchedTerm> terms, int most) {
    return terms.stream().limit(most).map(MatchedTerm::term).collect(Collectors.joining(" "));
  }
}
