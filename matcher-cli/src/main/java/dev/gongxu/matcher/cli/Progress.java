package dev.gongxu.matcher.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far a long task has come, shown on standard error where that is a terminal. */
final class Progress implements AutoCloseable {
  private static final int UPDATE_MILLIS = 200;

  private final PrintStream err;
  private final @Nullable ProgressBar bar;
  private int shown;

  /**
   * Begins.
   *
   * @param task what is being done, in the user's language
   * @param steps how many steps it takes, below 0 where unknown
   * @param alone whether nothing else is printed meanwhile where the bar stands
   */
  Progress(Session session, String task, long steps, boolean alone) {
    Console console = session.console();
    err = console.err();
    boolean shows = alone && console.errTerminal() && !session.quiet();
    bar = shows ? bar(task, steps, console.terminalColumns()) : null;
  }

  private ProgressBar bar(String task, long steps, int columns) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(steps)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(UPDATE_MILLIS)
        // Shown by our own hand: the library's console would ask a native terminal for its width.
        .setConsumer(new DelegatingProgressBarConsumer(this::show, columns - 1))
        .build();
  }

  private void show(String line) {
    shown = Cells.width(line);
    err.print("\r" + line);
    err.flush();
  }

  /** One more step is done. */
  void step() {
    if (bar != null) {
      bar.step();
    }
  }

  /** Takes the bar away. */
  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      err.print("\r" + " ".repeat(shown) + "\r");
      err.flush();
    }
  }
}
