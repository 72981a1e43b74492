package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.fairplay.AuditRules;
import dev.gongxu.matcher.market.InvalidFieldException;
import java.util.Locale;
import picocli.CommandLine.Option;

/** Where an audit draws its lines. */
final class AuditOptions {
  @Option(names = "--similarity", paramLabel = "S", order = 10, descriptionKey = "audit.similarity")
  double similarity = AuditRules.USUAL.similarity();

  @Option(
      names = "--split-days",
      paramLabel = "DAYS",
      order = 11,
      descriptionKey = "audit.splitDays")
  int splitDays = AuditRules.USUAL.splitDays();

  @Option(names = "--last-days", paramLabel = "DAYS", order = 12, descriptionKey = "audit.lastDays")
  int lastDays = AuditRules.USUAL.lastDays();

  @Option(
      names = "--significance",
      paramLabel = "P",
      order = 13,
      descriptionKey = "audit.significance")
  double significance = AuditRules.USUAL.significance();

  /** The rules; a number that cannot be is wrong usage. */
  AuditRules rules() {
    try {
      return new AuditRules(similarity, splitDays, lastDays, significance);
    } catch (InvalidFieldException e) {
      String option = "--" + e.field().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
      throw CommandException.usage(option + ": " + e.value() + ": " + e.reason());
    }
  }
}
