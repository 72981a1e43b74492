package dev.gongxu.matcher.fairplay;

import dev.gongxu.matcher.market.Side;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that a person should look at, with its evidence. Immutable. */
public sealed interface Finding {
  /** The word for what kind it is, for example {@code split-orders}. */
  String kind();

  /** The ids of those it is about: owners, providers, helpers; in order, each once. */
  List<String> people();

  /** The ids of the postings it is about, in order. */
  List<String> postings();

  /** The ids of the orders it is about, in order. */
  List<String> orders();

  /**
   * Postings of one side that say nearly the same: each is nearly the same as another of them, by
   * the Jaccard similarity of the sets of their pairs of characters.
   *
   * @param side needs or capabilities
   * @param postings two or more
   * @param people their owners, as far as known; one alone has posted again what was posted already
   * @param least the lowest similarity of those that link them
   */
  record NearDuplicates(Side side, List<String> postings, List<String> people, double least)
      implements Finding {
    /** Copies the lists. */
    public NearDuplicates {
      postings = List.copyOf(postings);
      people = List.copyOf(people);
    }

    @Override
    public String kind() {
      return "near-duplicates";
    }

    @Override
    public List<String> orders() {
      return List.of();
    }
  }

  /** Why an order looks like trade with oneself, or with somebody one must not trade with. */
  enum Tie {
    /** The need's owner is the provider. */
    OWN_NEED("own-need"),
    /** Need and capability have the same owner. */
    SAME_OWNER("same-owner"),
    /** The need's owner and the provider, or the capability's owner, must not be matched. */
    BLOCKED("blocked");

    private final String code;

    Tie(String code) {
      this.code = code;
    }

    /** The word for it, for example {@code own-need}. */
    public String code() {
      return code;
    }
  }

  /**
   * An order between parties that are one, or that are kept apart by a block.
   *
   * @param order the order's id
   * @param tie what ties them
   * @param people the parties; one where they are one
   * @param need the need's id
   * @param capability the capability's id, null where unknown
   */
  record SelfDealing(
      String order, Tie tie, List<String> people, String need, @Nullable String capability)
      implements Finding {
    /** Copies the list. */
    public SelfDealing {
      people = List.copyOf(people);
    }

    @Override
    public String kind() {
      return "self-dealing";
    }

    @Override
    public List<String> postings() {
      return capability == null ? List.of(need) : List.of(need, capability);
    }

    @Override
    public List<String> orders() {
      return List.of(order);
    }
  }

  /**
   * Orders between the same two parties, opened one soon after the other for the same need or needs
   * that say nearly the same. Cancelled ones do not count.
   *
   * @param requester the needs' owner, null where it is one need whose owner is not known
   * @param provider the provider's id
   * @param orders two or more
   * @param postings their needs
   * @param first the day the first was opened
   * @param last the day the last was opened
   * @param least the lowest similarity of the needs that link them, 1 for one need
   */
  record SplitOrders(
      @Nullable String requester,
      String provider,
      List<String> orders,
      List<String> postings,
      LocalDate first,
      LocalDate last,
      double least)
      implements Finding {
    /** Copies the lists. */
    public SplitOrders {
      orders = List.copyOf(orders);
      postings = List.copyOf(postings);
    }

    @Override
    public String kind() {
      return "split-orders";
    }

    @Override
    public List<String> people() {
      return requester == null || requester.equals(provider)
          ? List.of(provider)
          : List.of(requester, provider);
    }
  }

  /** In which part somebody has to do with an order. */
  enum Role {
    /** Does the work. */
    PROVIDER("provider"),
    /** Follows it. */
    HELPER("helper");

    private final String code;

    Role(String code) {
      this.code = code;
    }

    /** The word for it, for example {@code helper}. */
    public String code() {
      return code;
    }
  }

  /**
   * Somebody whose work ends on the last days of months far more often than days can explain.
   *
   * @param person the provider's or helper's id
   * @param role in which part
   * @param closings how many orders were done, with a known day
   * @param orders those of them that were done on the last days of a month
   * @param expected how many that would be if every day were alike
   * @param tail how likely so many or more would then be
   * @param adjusted the same, when one counts that everybody was looked at (Holm); below the
   *     audit's significance
   */
  record MonthEnd(
      String person,
      Role role,
      int closings,
      List<String> orders,
      double expected,
      double tail,
      double adjusted)
      implements Finding {
    /** Copies the list. */
    public MonthEnd {
      orders = List.copyOf(orders);
    }

    @Override
    public String kind() {
      return "month-end";
    }

    @Override
    public List<String> people() {
      return List.of(person);
    }

    @Override
    public List<String> postings() {
      return List.of();
    }
  }
}
