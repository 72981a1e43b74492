package dev.gongxu.matcher.cli;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The program {@code matcher}. */
public final class Main {
  /** Held on to, since a logger that nobody holds forgets its level. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  private Main() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] arguments) {
    // The library advises on start parameters of the virtual machine; that is no user's business.
    LUCENE.setLevel(Level.OFF);
    System.exit(new Program(Console.ofProcess()).run(List.of(arguments)));
  }
}
