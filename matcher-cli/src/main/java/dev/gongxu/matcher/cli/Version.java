package dev.gongxu.matcher.cli;

import java.util.List;

/** What runs here. */
final class Version {
  private Version() {}

  /** The versions of the program and of the Java that runs it, a line each. */
  static List<String> lines() {
    String version = Version.class.getPackage().getImplementationVersion();
    return List.of(
        "matcher " + (version == null ? "(development)" : version),
        "Java " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")");
  }
}
