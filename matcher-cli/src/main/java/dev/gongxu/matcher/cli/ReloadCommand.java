package dev.gongxu.matcher.cli;

import static java.util.Objects.requireNonNull;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.text.Lexicon;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes an index over to another lexicon, reading anew only what that touches. */
@Command(name = "reload")
final class ReloadCommand implements Callable<Integer> {
  private static final double MILLIS = 1e3;

  private final Session session;

  @Option(
      names = "--index",
      paramLabel = "DIR",
      required = true,
      order = 2,
      descriptionKey = "lexicon.index")
  @Nullable Path index;

  @Mixin LexiconOptions lexicon = new LexiconOptions();

  ReloadCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Path folder = requireNonNull(index, "picocli asks for it");
    Lexicon next = lexicon.lexicon();
    try (Matcher matcher = Matcher.builder().lexicon(Matcher.lexiconOf(folder)).open(folder)) {
      Matcher.Reload reload = matcher.reload(next);
      matcher.commit();
      session.note(
          session
              .messages()
              .get(
                  "lexicon.reloaded",
                  folder,
                  reload.words(),
                  reload.reread(),
                  reload.postings(),
                  Rounded.of(reload.time().toMillis() / MILLIS, 2)));
    }
    return ExitCode.DONE;
  }
}
