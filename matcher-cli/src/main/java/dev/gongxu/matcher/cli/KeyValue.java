package dev.gongxu.matcher.cli;

/** Two words of the command line with an equals sign between, the first without one in it. */
record KeyValue(String key, String value) {
  @Override
  public String toString() {
    return key + "=" + value;
  }
}
