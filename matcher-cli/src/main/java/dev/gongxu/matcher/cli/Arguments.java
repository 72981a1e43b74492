package dev.gongxu.matcher.cli;

import java.util.List;

/** Checks of arguments that the parser cannot make; each failure is wrong usage. Stateless. */
final class Arguments {
  private Arguments() {}

  /** A number lies in a range. */
  static void between(Session session, String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw CommandException.usage(
          session.messages().get("usage.range", option, value, least, most));
    }
  }

  /** A word is one of those that are allowed. */
  static void oneOf(Session session, String option, String value, List<String> allowed) {
    if (!allowed.contains(value)) {
      throw CommandException.usage(
          session
              .messages()
              .get("usage.oneOf", option, SafeText.line(value), String.join(", ", allowed)));
    }
  }

  /** Of some options at most one is given. */
  static void atMostOne(Session session, List<String> given) {
    if (given.size() > 1) {
      throw CommandException.usage(
          session.messages().get("usage.exclusive", given.get(0), given.get(1)));
    }
  }
}
