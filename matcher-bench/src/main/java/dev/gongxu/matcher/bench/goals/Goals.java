package dev.gongxu.matcher.bench.goals;

import dev.gongxu.matcher.bench.arena.Contest;
import dev.gongxu.matcher.bench.arena.Source;
import dev.gongxu.matcher.bench.arena.Stock;
import dev.gongxu.matcher.bench.market.MarketSize;
import dev.gongxu.matcher.bench.report.EnvironmentCard;
import dev.gongxu.matcher.bench.report.Options;
import dev.gongxu.matcher.bench.report.ResultsPage;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/**
 * Is the matcher as fast as it is meant to be?
 *
 * <p>{@code matcher-bench/bin/bench goals --market city}, from the repository's top; by default on
 * a million postings, and then on real texts where {@code MATCHER_EVAL} names a folder with some;
 * with {@code --only assignment} or {@code --only lexicon} those figures alone. Prints one line a
 * figure, {@code name<TAB>value<TAB>goal<TAB>yes|no}, and its progress to the other stream. All
 * texts of subjects are read before anything is timed; times are those that the asking thread had
 * the processor, unless a name says otherwise, so that a busy machine disturbs them little.
 */
public final class Goals {
  private static final int SUBJECTS = 300;
  private static final String ASSIGNMENT = "assignment";
  private static final String LEXICON = "lexicon";

  private final Setting setting;
  private final Figures figures;

  Goals(Setting setting, PrintStream out) {
    this.setting = setting;
    this.figures = new Figures(out);
  }

  /** Measures as the options say. */
  public static void main(List<String> arguments, PrintStream out) throws Exception {
    Options options =
        Options.of(arguments, List.of("--market", "--seed", "--only"), List.of("--write"));
    String only = options.text("--only", "");
    if (!List.of("", ASSIGNMENT, LEXICON).contains(only)) {
      throw new IllegalArgumentException(
          "there are no goals of %s alone\nMaybe --only %s or --only %s"
              .formatted(only, ASSIGNMENT, LEXICON));
    }
    MarketSize size = Source.size(options.text("--market", "million"));
    Setting setting =
        new Setting(
            Stock.standard(),
            size,
            options.number("--seed", 7),
            SUBJECTS,
            Contest.Length.FULL,
            System.err);
    Goals goals = new Goals(setting, out);
    Figures figures =
        switch (only) {
          case ASSIGNMENT -> goals.measureAssignment();
          case LEXICON -> goals.measureLexicon();
          default -> goals.measure();
        };
    if (options.has("--write")) {
      EnvironmentCard card = only.isEmpty() ? card(setting) : EnvironmentCard.here(List.of());
      ResultsPage.standard()
          .replace(
              only.isEmpty() ? "goals" : "goals-" + only, figures.table() + "\n" + card.sentence());
    }
  }

  private static EnvironmentCard card(Setting setting) throws IOException {
    return EnvironmentCard.here(
        setting.stock().recipes(List.of(Source.name(setting.size()), "real", "needs100000")));
  }

  Figures measure() throws Exception {
    MatchGoals matching = new MatchGoals(setting, figures);
    matching.measure();
    new ReverseGoals(setting, figures).measure(matching);
    new RealTextGoals(setting).measure(matching);
    new BatchGoals(setting, figures).measure();
    new LiveGoals(setting, figures).measure();
    new IndexGoals(setting, figures).measure();
    measureLexicon();
    figures.add("answers that differ from the oracle", matching.differing(), Goal.atMost(0));
    return measureAssignment();
  }

  private Figures measureLexicon() throws IOException {
    new ReloadGoals(setting, figures).measure();
    return figures;
  }

  private Figures measureAssignment() throws IOException {
    new AssignmentGoals(setting, figures).measure();
    new CityAssignmentGoals(setting, figures).measure();
    return figures;
  }
}
