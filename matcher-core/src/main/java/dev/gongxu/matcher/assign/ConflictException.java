package dev.gongxu.matcher.assign;

import java.util.List;

/** Says which rules cannot hold together. */
public final class ConflictException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> groups;
  private final transient List<String> needs;

  private ConflictException(String message, List<String> groups, List<String> needs) {
    super(message);
    this.groups = List.copyOf(groups);
    this.needs = List.copyOf(needs);
  }

  static ConflictException ofGroups(List<String> groups) {
    return new ConflictException(
        "the bounds of these groups cannot hold together with the capacities: "
            + String.join(", ", groups),
        groups,
        List.of());
  }

  static ConflictException ofPin(String need) {
    return new ConflictException(
        "a pinned pair of need " + need + " cannot be made within the limits of groups",
        List.of(),
        List.of(need));
  }

  /** The names of the groups whose bounds conflict. */
  public List<String> groups() {
    return groups;
  }

  /** The needs of which a pinned pair cannot be made. */
  public List<String> needs() {
    return needs;
  }
}
