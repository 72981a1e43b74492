package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.assign.Assignment;
import dev.gongxu.matcher.assign.Comparison;
import dev.gongxu.matcher.assign.Reasons;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints assignments as rows for a spreadsheet. */
final class AssignCsv implements AssignPrinter {
  private static final String REASONS =
      ",first_choice,missed,taken_by,worth_more,limit,unserved,obstacle,nearest,missing";

  /** Cells of why a pair was made, beside the limit. */
  private static final int PAIR_CELLS = 4;

  /** Cells of why orders are not served, beside the limit. */
  private static final int UNSERVED_CELLS = 4;

  @Override
  public void pairs(Assigned assigned, @Nullable Reasons reasons, Output output) {
    boolean market = assigned.capabilities() != null;
    output.line(
        (market ? "need,provider,capability,score,pinned" : "need,provider,score,pinned")
            + (reasons == null ? "" : REASONS));
    List<Assignment.Pair> pairs = assigned.assignment().pairs();
    List<Reasons.PairReason> why = reasons == null ? List.of() : reasons.pairs();
    for (int i = 0; i < pairs.size(); i++) {
      Csv row = pair(pairs.get(i), assigned.capability(i));
      output.line((why.isEmpty() ? row : put(row, why.get(i))).toString());
    }
    if (reasons != null) {
      for (Reasons.UnservedReason reason : reasons.unserved()) {
        output.line(unserved(reason, market).toString());
      }
    }
  }

  private static Csv pair(Assignment.Pair pair, @Nullable String capability) {
    Csv row = new Csv().text(pair.need()).text(pair.provider());
    if (capability != null) {
      row.text(capability);
    }
    return row.number(pair.score()).text(pair.pinned() ? "true" : "");
  }

  private static Csv put(Csv row, Reasons.PairReason reason) {
    if (reason.firstChoice() == null) {
      return row.empty(PAIR_CELLS + 1 + UNSERVED_CELLS);
    }
    return row.text(reason.firstChoice())
        .number(reason.missed())
        .text(orEmpty(reason.takenBy()))
        .number(reason.worthMore())
        .text(orEmpty(reason.limit()))
        .empty(UNSERVED_CELLS);
  }

  private static Csv unserved(Reasons.UnservedReason reason, boolean market) {
    Csv row =
        new Csv()
            .text(reason.unserved().need())
            .empty((market ? 4 : 3) + PAIR_CELLS)
            .text(orEmpty(reason.group()))
            .number(reason.unserved().orders())
            .text(AssignJson.code(reason.obstacle()));
    return reason.provider() == null
        ? row.empty(2)
        : row.text(reason.provider()).number(reason.missing());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  @Override
  public void providers(List<Reasons.ProviderReason> providers, Output output) {
    output.line("provider,orders,room,price");
    for (Reasons.ProviderReason provider : providers) {
      output.line(
          new Csv()
              .text(provider.provider())
              .number(provider.orders())
              .number(provider.room())
              .number(provider.shadowPrice())
              .toString());
    }
  }

  @Override
  public void ways(List<WayRow> rows, Output output) {
    output.line("way,total,served,lowest,blocking,share,below_best");
    for (WayRow row : rows) {
      Comparison.Row numbers = row.numbers();
      output.line(
          new Csv()
              .text(row.code())
              .number(numbers.total())
              .number(numbers.served())
              .number(numbers.lowest())
              .text(Long.toString(numbers.blocking()))
              .number(row.share())
              .number(row.belowBest())
              .toString());
    }
  }
}
