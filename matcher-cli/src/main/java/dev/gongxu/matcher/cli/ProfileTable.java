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
  private static final String INDENT = "    ";

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
          add(lines, profile);
        });
    return lines;
  }

  private void add(List<String> lines, Profile profile) {
    Table table =
        new Table(
            List.of(
                new Table.Column(messages.get("column.name"), Table.Align.WHOLE),
                new Table.Column(messages.get("column.value"), Table.Align.NUMBER),
                new Table.Column(messages.get("column.meaning"), Table.Align.TEXT)));
    List<String> names = new ArrayList<>();
    for (ProfileNumber number : ProfileNumber.of(profile)) {
      names.add(number.name());
      row(table, number.name(), Double.toString(number.value()));
    }
    for (Gate gate : Gate.values()) {
      names.add("gates." + gate.code());
      String key = profile.gates().contains(gate) ? "profile.gateOn" : "profile.gateOff";
      row(table, names.getLast(), messages.get(key));
    }
    List<String> rows = table.lines(width);
    lines.add(rows.getFirst());
    for (int i = 0; i < names.size(); i++) {
      lines.add(rows.get(i + 1));
      String reason = SafeText.line(profile.reasons().getOrDefault(names.get(i), ""));
      Cells.wrap(reason, width - INDENT.length()).forEach(line -> lines.add(INDENT + line));
    }
  }

  private void row(Table table, String name, String value) {
    table.row(List.of(name, value, messages.get("number." + name)));
  }
}
