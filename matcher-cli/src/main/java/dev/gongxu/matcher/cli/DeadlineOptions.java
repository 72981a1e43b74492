package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.ledger.Deadlines;
import dev.gongxu.matcher.market.InvalidFieldException;
import dev.gongxu.matcher.market.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** How long orders may stay at their stages. */
final class DeadlineOptions {
  @Option(
      names = "--deadline",
      paramLabel = "STAGE=DAYS",
      order = 33,
      descriptionKey = "order.deadline")
  List<KeyValue> deadlines = new ArrayList<>();

  /** The usual deadlines but for those that were given. */
  Deadlines of(Session session) {
    int proposed = Deadlines.USUAL.proposed();
    int accepted = Deadlines.USUAL.accepted();
    int inService = Deadlines.USUAL.inService();
    Converters converters = new Converters(session.messages());
    for (KeyValue one : deadlines) {
      int days = converters.within("--deadline", one, one.value(), converters::integer);
      List<String> stages =
          Stream.of(Stage.values()).filter(stage -> !stage.ended()).map(Stage::code).toList();
      Arguments.oneOf(session, "--deadline", one.key(), stages);
      switch (Stage.of(one.key())) {
        case PROPOSED -> proposed = days;
        case ACCEPTED -> accepted = days;
        default -> inService = days;
      }
    }
    try {
      return new Deadlines(proposed, accepted, inService);
    } catch (InvalidFieldException e) {
      throw CommandException.usage("--deadline: " + SafeText.line(e.getMessage()));
    }
  }
}
