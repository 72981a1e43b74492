package dev.gongxu.matcher.report;

import java.util.Locale;

/** What a board is divided by. */
public enum Grouping {
  /** By the province of the need; of a capability by its own. */
  PROVINCE,
  /** By the city of the need; what is only known to be in a province stays there. */
  CITY,
  /** By the county of the need; what is only known to be in a city stays there. */
  COUNTY,
  /** By the helper who follows an order; postings have none. */
  HELPER,
  /** By the provider of an order or a capability. */
  PROVIDER,
  /** By the service. */
  SERVICE,
  /** By the field of the need; of a capability by its own. See {@link FieldFinder}. */
  FIELD;

  /** The word for it in commands and files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it divides by place. */
  public boolean byPlace() {
    return this == PROVINCE || this == CITY || this == COUNTY;
  }
}
