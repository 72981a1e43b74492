package dev.gongxu.matcher.match;

import dev.gongxu.matcher.index.Columns;
import dev.gongxu.matcher.index.PostingIndex;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.score.Gate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A profile's gates for one subject against postings of the other side. For one thread. */
final class PairGates {
  private final Posting subject;
  private final int subjectOwner;
  private final LocalDate day;
  private final PostingIndex index;

  /** In order; an array, since going through a set makes objects. */
  private final Gate[] gates;

  /** Who must not be matched with the subject's owner; null for nobody. */
  private final @Nullable Set<String> blocks;

  private final boolean sameServiceOnly;
  private final boolean openOnly;

  /** Whether a gate refuses everything, by what the subject itself is. */
  private final boolean hopeless;

  /**
   * @param subjectOwner the number of the subject's owner, negative for none
   * @param blocks who must not be matched with that owner, null for nobody
   */
  PairGates(
      Posting subject,
      int subjectOwner,
      Set<Gate> asked,
      LocalDate day,
      PostingIndex index,
      @Nullable Set<String> blocks) {
    this.subject = subject;
    this.subjectOwner = subjectOwner;
    this.day = day;
    this.index = index;
    this.blocks = blocks;
    this.gates = asked.toArray(Gate[]::new);
    this.sameServiceOnly = asked.contains(Gate.OTHER_SERVICE);
    this.openOnly = asked.contains(Gate.CLOSED);
    this.hopeless =
        (openOnly && !subject.open()) || (asked.contains(Gate.EXPIRED) && subject.expired(day));
  }

  /** Whether all postings that are alike in these two are refused. */
  boolean refuseAll(boolean sameService, boolean open) {
    return hopeless || (sameServiceOnly && !sameService) || (openOnly && !open);
  }

  /**
   * The first gate that refuses a pair, null for none.
   *
   * @param provider of the pair, null where unknown
   */
  @Nullable Gate refuser(Columns columns, int doc, @Nullable ProviderView provider) {
    for (Gate gate : gates) {
      if (refuses(gate, columns, doc, provider)) {
        return gate;
      }
    }
    return null;
  }

  /** All gates that refuse a pair, in order. */
  List<Gate> refusers(Columns columns, int doc, @Nullable ProviderView provider) {
    return Arrays.stream(gates).filter(gate -> refuses(gate, columns, doc, provider)).toList();
  }

  private boolean refuses(Gate gate, Columns columns, int doc, @Nullable ProviderView provider) {
    return switch (gate) {
      case OTHER_SERVICE -> !columns.isFor(subject.service(), doc);
      case CLOSED -> !subject.open() || !columns.open(doc);
      case EXPIRED -> subject.expired(day) || columns.expired(doc, day);
      case PROVIDER_MISSING -> provider == null;
      case SAME_OWNER -> columns.owner(doc) >= 0 && columns.owner(doc) == subjectOwner;
      case BLOCKED -> blocks != null && blocks.contains(index.owner(columns.owner(doc)));
      case PROVIDER_FULL -> provider != null && provider.full();
    };
  }
}
