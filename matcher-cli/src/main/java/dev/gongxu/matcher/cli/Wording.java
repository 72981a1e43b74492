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

  /** A posting on one line: its id, service, place and how it begins. */
  String line(Posting posting, int width) {
    return String.join(
        "  ",
        SafeText.line(posting.id()),
        service(posting.service()),
        region(posting.region()),
        start(posting, width));
  }

  /** How a posting begins, in at most so many cells, safe to show. */
  static String start(Posting posting, int width) {
    String subject = subject(posting);
    // A cell never holds more than a few characters, so nobody cleans up a long text for its start.
    int end = Math.min(subject.length(), 8 * width);
    return Cells.cut(SafeText.line(subject.substring(0, end)).strip(), width);
  }

  /** What a posting is about: its title, else how its text begins. */
  private static String subject(Posting posting) {
    return posting.title().isEmpty() ? posting.text() : posting.title();
  }

  /** The first words that a match shares. */
  static String words(List<MatchedTerm> terms, int most) {
    return terms.stream().limit(most).map(MatchedTerm::term).collect(Collectors.joining(" "));
  }
}
