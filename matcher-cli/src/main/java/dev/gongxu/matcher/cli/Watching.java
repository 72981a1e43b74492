package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.market.Audience;
import dev.gongxu.matcher.market.OutreachEvent;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.match.Match;
import dev.gongxu.matcher.match.MatchOptions;
import dev.gongxu.matcher.match.Reach;
import dev.gongxu.matcher.match.StandingNeeds;
import dev.gongxu.matcher.push.Notice;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Takes what is new into a market and finds whom it concerns. */
final class Watching {
  private static final int ALL = 100_000;

  private final Session session;
  private final Matcher matcher;
  private final WatchFiles files;
  private final WatchOptions options;
  private final LocalDateTime time;

  Watching(
      Session session,
      Matcher matcher,
      WatchFiles files,
      WatchOptions options,
      LocalDateTime time) {
    this.session = session;
    this.matcher = matcher;
    this.files = files;
    this.options = options;
    this.time = time;
  }

  /** Puts all that is new, audiences, and events that are not over. */
  void take() {
    files.postings().forEach(matcher::put);
    matcher.refresh();
    for (Audience audience : files.audiences().values()) {
      requireNew(audience.id());
      if (files.events().containsKey(audience.id())) {
        throw clash(audience.id());
      }
    }
    for (OutreachEvent event : files.events().values()) {
      requireNew(event.id());
    }
    files.audiences().values().forEach(one -> matcher.put(one.asNeed(files.events())));
    for (OutreachEvent event : files.events().values()) {
      if (event.endsAt().isAfter(time)) {
        matcher.put(event.asCapability());
      }
    }
    matcher.refresh();
  }

  /** An audience or an event must not take the place of a posting. */
  private void requireNew(String id) {
    if (matcher.posting(id) != null) {
      throw clash(id);
    }
  }

  private CommandException clash(String id) {
    return CommandException.failed(session.messages().get("watch.sameId", SafeText.line(id)));
  }

  /** The pairs that people could be told of. */
  List<Notice> find() {
    List<Notice> notices = new ArrayList<>();
    MatchOptions ranking = MatchOptions.on(time.toLocalDate()).withTop(options.places());
    try (StandingNeeds standing = matcher.standing(ranking)) {
      for (Posting posting : files.postings()) {
        if (posting.side() == Side.CAPABILITY) {
          reached(posting, standing, notices);
        }
      }
      for (OutreachEvent event : files.newEvents()) {
        if (event.endsAt().isAfter(time)) {
          reached(event.asCapability(), standing, notices);
        }
      }
    }
    for (Posting posting : files.postings()) {
      if (posting.side() == Side.NEED) {
        providers(posting, ranking, notices);
      }
    }
    return notices;
  }

  private void reached(Posting capability, StandingNeeds standing, List<Notice> notices) {
    List<Reach> reached =
        options.byPlace()
            ? standing.reachedBy(capability.id())
            : standing.scoringAtLeast(capability.id(), options.leastScore);
    for (Reach reach : reached) {
      Match match = reach.match();
      Audience audience = files.audiences().get(match.need());
      // Who has been there already knows.
      boolean known = audience != null && audience.history().contains(capability.id());
      if (options.scoresEnough(match.score()) && !known) {
        Posting need = matcher.posting(match.need());
        notices.add(
            new Notice(
                need == null ? null : need.owner(),
                match.need(),
                capability.id(),
                capability.owner(),
                reach.place(),
                match));
      }
    }
  }

  private void providers(Posting need, MatchOptions ranking, List<Notice> notices) {
    MatchOptions each =
        (options.byPlace() ? ranking : ranking.withTop(ALL)).withOnePerProvider(true);
    for (Match match : matcher.match(need, each).matches()) {
      // An event takes place as it is announced; nobody orders one.
      boolean event = files.events().containsKey(match.capability());
      if (options.scoresEnough(match.score()) && !event) {
        notices.add(
            new Notice(
                match.provider(),
                match.capability(),
                need.id(),
                need.owner(),
                match.rank(),
                match));
      }
    }
  }
}
