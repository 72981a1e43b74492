package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.assign.Reasons;
import dev.gongxu.matcher.market.Service;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Why an assignment is as it is, or why there is none, in sentences. */
final class ReasonText {
  private final Messages messages;

  ReasonText(Messages messages) {
    this.messages = messages;
  }

  /** Why a need did not get its first choice; empty when it did. */
  String pair(Reasons.PairReason reason) {
    if (reason.firstChoice() == null) {
      return "";
    }
    String need = SafeText.line(reason.pair().need());
    String first = SafeText.line(reason.firstChoice());
    String missed = number(reason.missed());
    if (reason.takenBy() == null && reason.limit() != null) {
      return messages.get("assign.limited", need, first, missed, group(reason.limit()));
    }
    String why =
        reason.takenBy() == null
            ? messages.get("assign.loaded", need, first, missed)
            : messages.get("assign.taken", need, first, missed, SafeText.line(reason.takenBy()));
    return why
        + (isSeen(reason.worthMore())
            ? messages.get("assign.worthMore", number(reason.worthMore()))
            : messages.get("assign.worthTheSame"));
  }

  /** Why orders of a need are not served. */
  String unserved(Reasons.UnservedReason reason) {
    String obstacle = messages.get("obstacle." + AssignJson.code(reason.obstacle()));
    String text =
        messages.get(
            "assign.unserved",
            SafeText.line(reason.unserved().need()),
            reason.unserved().orders(),
            obstacle);
    if (reason.group() != null) {
      text += messages.get("assign.group", group(reason.group()));
    }
    if (reason.provider() != null) {
      String nearest = SafeText.line(reason.provider());
      text +=
          isSeen(reason.missing())
              ? messages.get("assign.short", nearest, number(reason.missing()))
              : messages.get("assign.nearest", nearest);
    }
    return text;
  }

  /** Whether a number shows when it is rounded. */
  private static boolean isSeen(double value) {
    return !number(value).equals(number(0));
  }

  /** Groups by their names. */
  String groups(List<String> names) {
    return names.stream().map(this::group).distinct().collect(Collectors.joining(", "));
  }

  /** A group by its name: that of a service in the user's language, a region by its own. */
  private String group(String name) {
    return Arrays.stream(Service.values())
        .filter(service -> service.code().equals(name))
        .map(service -> messages.get("service." + service.code()) + " (" + name + ")")
        .findFirst()
        .orElseGet(() -> SafeText.line(name));
  }

  private static String number(double value) {
    return Rounded.of(value, AssignTable.DIGITS);
  }
}
