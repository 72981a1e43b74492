package dev.gongxu.matcher.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TableTest {
  private static Table table() {
    return new Table(
            List.of(
                new Table.Column("#", Table.Align.NUMBER),
                new Table.Column("id", Table.Align.WHOLE),
                new Table.Column("标题", Table.Align.TEXT)))
        .row(List.of("1", "C-1", "柑橘裂果防治"))
        .row(List.of("10", "C-12", "abc"));
  }

  @Test
  void columnsAlignByCells() {
    assertThat(table().lines(80))
        .containsExactly(" #  id    标题", " 1  C-1   柑橘裂果防治", "10  C-12  abc");
  }

  @Test
  void textGivesWayBeforeNumbersAndIds() {
    assertThat(table().lines(18))
        .containsExactly(" #  id    标题", " 1  C-1   柑橘裂…", "10  C-12  abc");
  }

  @Test
  void noLineIsWiderThanAsked() {
    for (int width = 1; width < 30; width++) {
      for (String line : table().lines(width)) {
        assertThat(Cells.width(line)).isLessThanOrEqualTo(width);
      }
    }
  }

  @Test
  void cellsAreMadeSafe() {
    Table table = new Table(List.of(new Table.Column("x", Table.Align.TEXT)));
    assertThat(table.row(List.of("a\nb\u001b[1m")).lines(80)).containsExactly("x", "a b\\u001b[1m");
  }

  @Test
  void aRowHasACellForEachColumn() {
    assertThatThrownBy(() -> table().row(List.of("1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must have 3");
  }
}
