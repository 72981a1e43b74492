package dev.gongxu.matcher.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OrderTest {

  private static Order order(
      OrderStatus status, @Nullable LocalDate closedOn, @Nullable Integer rating) {
    return new Order("O", "N", null, "P", null, status, Sample.DAY, closedOn, rating);
  }

  @Test
  void aFreshOrderIsOpenAndUnrated() {
    assertThat(Order.open("O", "N", "C", "P", Sample.DAY))
        .isEqualTo(new Order("O", "N", "C", "P", null, OrderStatus.OPEN, Sample.DAY, null, null));
  }

  @Test
  void anOpenOrderHasNotEnded() {
    assertThatExceptionOfType(InvalidFieldException.class)
        .isThrownBy(() -> order(OrderStatus.OPEN, Sample.DAY, null))
        .withMessage("closedOn: 2026-11-24: an open order has none; close it or leave the day out");
  }

  @ParameterizedTest
  @EnumSource(
      value = OrderStatus.class,
      names = {"DONE", "CANCELLED"})
  void anEndedOrderMayLeaveTheDayOutOrEndOnItsFirst(OrderStatus status) {
    assertThat(order(status, null, null).closedOn()).isNull();
    assertThat(order(status, Sample.DAY, null).closedOn()).isEqualTo(Sample.DAY);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void aDoneOrderIsRatedFromOneToFive(int rating) {
    assertThat(order(OrderStatus.DONE, null, rating).rating()).isEqualTo(rating);
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 6, Integer.MAX_VALUE})
  void anotherRatingIsRefused(int rating) {
    assertThatExceptionOfType(InvalidFieldException.class)
        .isThrownBy(() -> order(OrderStatus.DONE, null, rating))
        .withMessage("rating: " + rating + ": must be from 1 to 5");
  }

  @Test
  void onlyADoneOrderIsRated() {
    assertThatExceptionOfType(InvalidFieldException.class)
        .isThrownBy(() -> order(OrderStatus.OPEN, null, 5))
        .withMessage("rating: 5: only a done order is rated, this one is open");
    assertThatExceptionOfType(InvalidFieldException.class)
        .isThrownBy(() -> order(OrderStatus.CANCELLED, Sample.DAY, 1))
        .withMessage("rating: 1: only a done order is rated, this one is cancelled");
  }
}
