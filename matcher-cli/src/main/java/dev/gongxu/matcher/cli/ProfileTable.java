package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.score.Gate;
import dev.gongxu.matcher.score.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Profiles as tables: each number with its name in files, what it means, and why it is what it is.
 */
final class ProfileTable {
  private final Messages messages;
  private final Style style;
  private final int width;

  ProfileTable(Session session, Style style) {
    this.messages = session.messages();
    this.style = style;
    this.width = session.console().columns();
  }

  /** All profiles, by service. */
  List<String> lines(Map<Service, Profile> profiles) {
    List<String> lines = new ArrayList<>();
    profiles.forEach(
        (service, profile) -> {
          if (!lines.isEmpty()) {
            lines.add("");
          }
          String title = messages.get("service." + service.code()) + "  " + service.code();
          lines.add(style.bold(Cells.cut(title, width)));
          lines.addAll(table(profile).lines(width));
        });
    return lines;
  }

  private Table table(Profile profile) {
    Table table =
        new Table(
            List.of(
                new Table.Column(messages.get("column.name"), Table.Align.WHOLE),
                new Table.Column(messages.get("column.value"), Table.Align.NUMBER),
                new Table.Column(messages.get("column.meaning"), Table.Align.TEXT),
                new Table.Column(messages.get("column.why"), Table.Align.TEXT)));
    for (ProfileNumber number : ProfileNumber.of(profile)) {
      row(table, profile, number.name(), Double.toString(number.value()));
    }
    for (Gate gate : Gate.values()) {
      String key = profile.gates().contains(gate) ? "profile.gateOn" : "profile.gateOff";
      row(table, profile, "gates." + gate.code(), messages.get(key));
    }
    return table;
  }

  private void row(Table table, Profile profile, String name, String value) {
    table.row(
        List.of(
            name, value, messages.get("number." + name), profile.reasons().getOrDefault(name, "")));
  }
}
