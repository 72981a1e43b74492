package dev.gongxu.matcher.market;

/** Who a provider is. */
public enum ProviderKind {
  /** One person (专家). */
  EXPERT("expert"),

  /** A science and innovation studio (科创工作室). */
  STUDIO("studio"),

  /** A firm, institute or society (机构). */
  ORGANIZATION("organization"),

  /** A member of staff who follows orders to their end (保姆). */
  HELPER("helper");

  private final String code;

  ProviderKind(String code) {
    this.code = code;
  }

  /** The word for it in data files, for example {@code expert}. */
  public String code() {
    return code;
  }

  /**
   * Finds the value that a data file's word names.
   *
   * @throws InvalidFieldException when there is none; the message lists the words
   */
  public static ProviderKind of(String code) {
    return Codes.find("kind", code, values(), ProviderKind::code);
  }
}
