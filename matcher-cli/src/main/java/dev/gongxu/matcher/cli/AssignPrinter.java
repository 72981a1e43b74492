package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.assign.Reasons;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prints assignments in one format. */
interface AssignPrinter {
  /**
   * Who serves whom.
   *
   * @param reasons printed with it, null for none
   */
  void pairs(Assigned assigned, @Nullable Reasons reasons, Output output);

  /** What providers do, and what more of it would bring. */
  void providers(List<Reasons.ProviderReason> providers, Output output);

  /** Ways side by side. */
  void ways(List<WayRow> rows, Output output);
}
