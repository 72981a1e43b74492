package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.eval.ExpectedFigures;
import dev.gongxu.matcher.eval.ExpectedFigures.Compared;
import java.util.List;

/** Says which figures fall below what is expected of them. */
final class ExpectedCheck {
  private static final int DIGITS = 4;

  private final Session session;
  private final ExpectedFigures expected;

  ExpectedCheck(Session session, ExpectedFigures expected) {
    this.session = session;
    this.expected = expected;
  }

  /**
   * Whether every figure of the rankings that were measured is reached, with a line for each that
   * is not.
   *
   * @throws CommandException when nothing is expected of any of them
   */
  boolean holds(List<Measured> measured) {
    Messages messages = session.messages();
    boolean holds = true;
    int compared = 0;
    for (Measured one : measured) {
      for (Compared figure : expected.compare(one.name(), one.effectiveness())) {
        compared++;
        String line =
            messages.get(
                figure.below() ? "eval.below" : "eval.above",
                SafeText.line(one.name()),
                figure.metric().label(),
                Rounded.of(figure.mean(), DIGITS),
                Rounded.of(figure.expected(), DIGITS),
                Rounded.of(figure.tolerance(), DIGITS));
        if (figure.below()) {
          session.error(line);
          holds = false;
        } else if (figure.above()) {
          session.note(line);
        }
      }
    }
    if (compared == 0) {
      throw CommandException.failed(
          messages.get(
              "eval.nothingExpected",
              SafeText.line(String.join(", ", measured.stream().map(Measured::name).toList())),
              SafeText.line(String.join(", ", expected.rankings()))));
    }
    return holds;
  }
}
