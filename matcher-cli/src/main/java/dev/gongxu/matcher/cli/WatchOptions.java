package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.market.InvalidFieldException;
import dev.gongxu.matcher.market.QuietHours;
import dev.gongxu.matcher.match.MatchOptions;
import dev.gongxu.matcher.push.PushRules;
import dev.gongxu.matcher.push.ShortMessage;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is new, who may be told how much of it, and in how many words. */
final class WatchOptions {
  private static final int MOST_TOP = 1_000;
  private static final int SHORTEST = 20;
  private static final int LONGEST = 1_000;
  private static final int USUAL_PER_DAY = 3;

  @Option(names = "--new", paramLabel = "FILE", order = 10, descriptionKey = "watch.new")
  @Nullable Path postings;

  @Option(
      names = "--new-events",
      paramLabel = "FILE",
      order = 11,
      descriptionKey = "watch.newEvents")
  @Nullable Path newEvents;

  @Option(
      names = "--audiences",
      paramLabel = "FILE",
      order = 12,
      descriptionKey = "watch.audiences")
  @Nullable Path audiences;

  @Option(names = "--events", paramLabel = "FILE", order = 13, descriptionKey = "watch.events")
  @Nullable Path events;

  @Option(names = "--top", paramLabel = "N", order = 20, descriptionKey = "watch.top")
  @Nullable Integer top;

  @Option(
      names = "--min-score",
      paramLabel = "SCORE",
      order = 21,
      descriptionKey = "watch.minScore")
  double leastScore = Double.NaN;

  @Option(names = "--told", paramLabel = "FILE", order = 22, descriptionKey = "watch.told")
  @Nullable Path told;

  @Option(names = "--at", paramLabel = "TIME", order = 23, descriptionKey = "watch.at")
  @Nullable String at;

  @Option(names = "--per-day", paramLabel = "N", order = 24, descriptionKey = "watch.perDay")
  int perDay = USUAL_PER_DAY;

  @Option(
      names = "--quiet-hours",
      paramLabel = "HH:MM-HH:MM",
      order = 25,
      descriptionKey = "watch.quietHours")
  @Nullable String quiet;

  @Option(names = "--digest", order = 26, descriptionKey = "watch.digest")
  boolean digest;

  @Option(names = "--opt-out", paramLabel = "FILE", order = 27, descriptionKey = "watch.optOut")
  @Nullable Path optOut;

  @Option(names = "--length", paramLabel = "N", order = 28, descriptionKey = "watch.length")
  int length = ShortMessage.USUAL;

  /** Refuses what cannot be. */
  void check(Session session) {
    if (postings == null && newEvents == null) {
      throw CommandException.usage(session.messages().get("usage.noNews"));
    }
    if (top != null) {
      Arguments.between(session, "--top", top, 1, MOST_TOP);
    }
    Arguments.between(session, "--per-day", perDay, 1, PushRules.MOST_PER_DAY);
    Arguments.between(session, "--length", length, SHORTEST, LONGEST);
  }

  /** Whether the first places count, rather than the score alone. */
  boolean byPlace() {
    return top != null || Double.isNaN(leastScore);
  }

  int places() {
    return top == null ? MatchOptions.DEFAULT_TOP : top;
  }

  boolean scoresEnough(double score) {
    return Double.isNaN(leastScore) || score >= leastScore;
  }

  /** When messages are written: as given, else now. */
  LocalDateTime time(Session session) {
    if (at == null) {
      LocalTime now = LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.MINUTES);
      return session.console().today().atTime(now);
    }
    try {
      return LocalDateTime.parse(at);
    } catch (DateTimeException e) {
      throw CommandException.usage(
          session
              .messages()
              .get("usage.value", "--at", SafeText.line(at), session.messages().get("usage.time")));
    }
  }

  PushRules rules(Session session) {
    return new PushRules(perDay, quietHours(session), digest);
  }

  private @Nullable QuietHours quietHours(Session session) {
    try {
      return quiet == null ? null : QuietHours.of(quiet);
    } catch (InvalidFieldException e) {
      throw CommandException.usage(
          session
              .messages()
              .get(
                  "usage.value",
                  "--quiet-hours",
                  e.value(),
                  session.messages().get("usage.quietHours")));
    }
  }
}
