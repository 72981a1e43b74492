package dev.gongxu.matcher.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints a script by which a shell completes commands and options. */
@Command(name = "completion")
final class CompletionCommand implements Callable<Integer> {
  private static final List<String> SHELLS = List.of("bash", "zsh");

  private final Session session;

  @Parameters(arity = "0..1", paramLabel = "bash|zsh", descriptionKey = "completion.shell")
  @Nullable String shell;

  CompletionCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (shell != null) {
      Arguments.oneOf(session, "completion", shell, SHELLS);
    }
    // One script serves both: it switches zsh to bash's way of completing itself.
    String script = AutoComplete.bash("matcher", Program.line(session, new GeneralOptions()));
    try (Output output = Output.standard(session)) {
      output.print(script);
      output.finish();
    }
    return ExitCode.DONE;
  }
}
