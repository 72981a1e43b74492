package dev.gongxu.matcher.report;

/**
 * The figures of one period, of a whole market or of a part of it.
 *
 * @param needs how many needs were posted
 * @param capabilities how many capabilities were posted
 * @param answered of the needs posted that are old enough to tell, those that had an order within
 *     the days in which they should be answered
 * @param young needs posted that are not old enough to tell, and so not in {@code answered}
 * @param opened how many orders were opened
 * @param proposed orders that stand proposed when the board is seen, whenever they were opened; 0
 *     for earlier periods, as are the next two and {@code overdue}
 * @param accepted orders that stand accepted
 * @param inService orders that stand in service
 * @param done orders that were done
 * @param cancelled orders that were cancelled
 * @param overdue of the orders that stand, those past a deadline
 * @param completion of the orders that ended, those done
 * @param rating of the ratings of orders that were done
 * @param daysToMatch from the posting of a need to its first order, of needs that got it
 * @param daysToFinish from the opening of an order to its end, of orders that were done
 */
public record Figures(
    int needs,
    int capabilities,
    Share answered,
    int young,
    int opened,
    int proposed,
    int accepted,
    int inService,
    int done,
    int cancelled,
    int overdue,
    Share completion,
    Mean rating,
    Median daysToMatch,
    Median daysToFinish) {
  /** Of a part in a period in which nothing was. */
  static final Figures NONE = new Tally().figures();

  /** Whether there is nothing in it. */
  public boolean empty() {
    return needs + capabilities + opened + proposed + accepted + inService + done + cancelled == 0
        && !daysToMatch.known();
  }

  /** How many orders stand, at any stage. */
  public int standing() {
    return proposed + accepted + inService;
  }
}
