package dev.gongxu.matcher.assign;

import java.util.List;

/** Says which bounds on groups cannot hold together. */
public final class ConflictException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> groups;

  ConflictException(List<String> groups) {
    super(
        "the bounds of these groups cannot hold together with the capacities: "
            + String.join(", ", groups));
    this.groups = List.copyOf(groups);
  }

  /** The names of the groups whose bounds conflict. */
  public List<String> groups() {
    return groups;
  }
}
