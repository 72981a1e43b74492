package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.text.Proposal;
import java.util.ArrayList;
import java.util.List;

/** Proposed words, for the eye or as lines of a lexicon. */
final class ProposalPrinter {
  private static final int DIGITS = 1;

  private final Session session;

  ProposalPrinter(Session session) {
    this.session = session;
  }

  /** A row each, with the first example. */
  List<String> table(List<Proposal> proposals) {
    Table table =
        new Table(
            List.of(
                column("column.word", Table.Align.WHOLE),
                column("column.count", Table.Align.NUMBER),
                column("column.cohesion", Table.Align.NUMBER),
                column("column.freedom", Table.Align.NUMBER),
                column("column.examples", Table.Align.TEXT)));
    for (Proposal proposal : proposals) {
      table.row(
          List.of(
              proposal.word(),
              Integer.toString(proposal.count()),
              Rounded.of(proposal.cohesion(), DIGITS),
              Rounded.of(proposal.freedom(), DIGITS),
              String.join(" | ", proposal.examples())));
    }
    return table.lines(session.console().columns());
  }

  private Table.Column column(String key, Table.Align align) {
    return new Table.Column(session.messages().get(key), align);
  }

  /** A line each that a lexicon file may hold, the evidence in a comment. */
  List<String> lexicon(List<Proposal> proposals) {
    List<String> lines = new ArrayList<>();
    session.messages().get("lexicon.head").lines().forEach(line -> lines.add("# " + line));
    for (Proposal proposal : proposals) {
      lines.add(
          "%s\t# %d  %s  %s  %s"
              .formatted(
                  proposal.word(),
                  proposal.count(),
                  Rounded.of(proposal.cohesion(), DIGITS),
                  Rounded.of(proposal.freedom(), DIGITS),
                  SafeText.line(String.join(" | ", proposal.examples()))));
    }
    return lines;
  }
}
