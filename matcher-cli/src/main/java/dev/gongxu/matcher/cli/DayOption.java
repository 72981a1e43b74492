package dev.gongxu.matcher.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The day on which expiry and accords are asked. */
final class DayOption {
  @Option(names = "--on", paramLabel = "DATE", order = 32, descriptionKey = "option.on")
  @Nullable LocalDate day;

  /** The day that was given, else today. */
  LocalDate of(Session session) {
    return day == null ? session.console().today() : day;
  }
}
