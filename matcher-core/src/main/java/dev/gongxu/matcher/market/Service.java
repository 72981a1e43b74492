package dev.gongxu.matcher.market;

/** One of the four services that run on the market; a need is only matched within its own. */
public enum Service {
  /** A person for a need (科技服务). */
  TECH_SERVICE("tech-service"),

  /** A user for a research result (科研成果). */
  ACHIEVEMENT("achievement"),

  /** A team for a project (科研项目). */
  PROJECT("project"),

  /** Knowledge and events for the people they suit (科普). */
  OUTREACH("outreach");

  private final String code;

  Service(String code) {
    this.code = code;
  }

  /** The word for it in data files, for example {@code tech-service}. */
  public String code() {
    return code;
  }

  /**
   * Finds the value that a data file's word names.
   *
   * @throws InvalidFieldException when there is none; the message lists the words
   */
  public static Service of(String code) {
    return Codes.find("service", code, values(), Service::code);
  }
}
