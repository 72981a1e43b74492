package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.region.Region;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which postings are ranked for: needs, or capabilities in the reverse direction. */
final class SubjectOptions {
  @Option(names = "--needs", paramLabel = "FILE", order = 10, descriptionKey = "option.needs")
  @Nullable Path needs;

  @Option(names = "--need", paramLabel = "ID", order = 11, descriptionKey = "option.need")
  List<String> needIds = new ArrayList<>();

  @Option(names = "--reverse", order = 12, descriptionKey = "option.reverse")
  boolean reverse;

  @Option(
      names = "--capabilities",
      paramLabel = "FILE",
      order = 13,
      descriptionKey = "option.capabilities")
  @Nullable Path capabilities;

  @Option(
      names = "--capability",
      paramLabel = "ID",
      order = 14,
      descriptionKey = "option.capability")
  List<String> capabilityIds = new ArrayList<>();

  @Option(names = "--text", paramLabel = "TEXT", order = 15, descriptionKey = "option.text")
  @Nullable String text;

  @Option(names = "--region", paramLabel = "REGION", order = 16, descriptionKey = "option.region")
  @Nullable Region region;

  @Option(
      names = "--service",
      paramLabel = "SERVICE",
      order = 17,
      completionCandidates = ServiceCodes.class,
      descriptionKey = "option.service")
  @Nullable Service service;

  @Option(names = "--owner", paramLabel = "ID", order = 18, descriptionKey = "option.owner")
  @Nullable String owner;

  /** Refuses options that contradict each other. */
  void check(Session session, boolean textOnly) {
    Messages messages = session.messages();
    List<String> given = new ArrayList<>();
    add(given, "--needs", needs != null);
    add(given, "--need", !needIds.isEmpty());
    if (reverse && !given.isEmpty()) {
      throw CommandException.usage(messages.get("usage.forwardOnly", given.getFirst()));
    }
    int forward = given.size();
    add(given, "--capabilities", capabilities != null);
    add(given, "--capability", !capabilityIds.isEmpty());
    if (!reverse && given.size() > forward) {
      throw CommandException.usage(messages.get("usage.reverseOnly", given.getLast()));
    }
    add(given, "--text", text != null);
    Arguments.atMostOne(session, given);
    checkText(messages, textOnly);
  }

  private void checkText(Messages messages, boolean textOnly) {
    if (text == null) {
      List<String> lost = new ArrayList<>();
      add(lost, "--region", region != null);
      add(lost, "--service", service != null);
      add(lost, "--owner", owner != null);
      if (!lost.isEmpty()) {
        throw CommandException.usage(messages.get("usage.textOnlyWith", lost.getFirst()));
      }
      return;
    }
    if (textOnly) {
      return;
    }
    List<String> missing = new ArrayList<>();
    add(missing, "--region", region == null);
    add(missing, "--service", service == null);
    // Nobody known behind a capability means that every need is refused.
    add(missing, "--owner", reverse && owner == null);
    if (!missing.isEmpty()) {
      throw CommandException.usage(
          messages.get("usage.textNeeds", String.join(", ", missing), ServiceCodes.joined()));
    }
  }

  private static void add(List<String> options, String option, boolean condition) {
    if (condition) {
      options.add(option);
    }
  }

  /** The side of the postings that are ranked for. */
  Side side() {
    return reverse ? Side.CAPABILITY : Side.NEED;
  }

  /** The file of these postings, null for none. */
  @Nullable Path file() {
    return reverse ? capabilities : needs;
  }

  /** The ids of these postings; empty for none. */
  List<String> ids() {
    return reverse ? capabilityIds : needIds;
  }
}
