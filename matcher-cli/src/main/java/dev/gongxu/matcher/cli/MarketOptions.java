package dev.gongxu.matcher.cli;

import static java.util.Objects.requireNonNull;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.json.DataFiles;
import dev.gongxu.matcher.json.ProfileFile;
import dev.gongxu.matcher.market.MarketRecord;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which market a command works on, and by which rules. */
final class MarketOptions {
  @Option(names = "--data", paramLabel = "DIR", order = 1, descriptionKey = "option.data")
  @Nullable Path data;

  @Option(names = "--index", paramLabel = "DIR", order = 2, descriptionKey = "option.index")
  @Nullable Path index;

  @Option(names = "--profile", paramLabel = "FILE", order = 33, descriptionKey = "option.profile")
  @Nullable Path profile;

  @Option(names = "--text-only", order = 34, descriptionKey = "option.textOnly")
  boolean textOnly;

  @Option(names = "--learn", order = 35, descriptionKey = "option.learn")
  boolean learn;

  @Option(
      names = "--skip-bad-lines",
      paramLabel = "FILE",
      order = 42,
      descriptionKey = "option.skipBadLines")
  @Nullable Path rejects;

  /** Whether the matcher may learn how likely matches are to be accepted; not an option. */
  boolean acceptance;

  @Mixin LexiconOptions lexicon = new LexiconOptions();

  /** The first of these options that was given, null for none. */
  @Nullable String given() {
    Map<String, Boolean> given = new LinkedHashMap<>();
    given.put("--data", data != null);
    given.put("--index", index != null);
    given.put("--profile", profile != null);
    given.put("--text-only", textOnly);
    given.put("--learn", learn);
    given.put("--skip-bad-lines", rejects != null);
    given.put("--lexicon", !lexicon.words.isEmpty());
    given.put("--synonyms", !lexicon.synonyms.isEmpty());
    given.values().removeIf(one -> !one);
    return given.isEmpty() ? null : given.keySet().iterator().next();
  }

  /** Refuses a command line without a market. */
  void check(Session session) {
    if (data == null && index == null) {
      throw CommandException.usage(session.messages().get("usage.noMarket"));
    }
  }

  /**
   * Opens the market; records of the data folder have been taken in and show, and last when {@link
   * Market#keep} is called.
   */
  Market open(Session session) {
    Market market = openAsIs(session);
    if (learn) {
      market.learn(session);
    }
    return market;
  }

  /**
   * Opens the market to put things into it that are gone when it is closed; records of the data
   * folder last where an index folder is given.
   */
  Market openToTry(Session session) {
    Market market;
    if (data == null) {
      market = Market.trying(builder(), requireNonNull(index));
    } else {
      market = openAsIs(session);
      market.keep();
    }
    if (learn) {
      market.learn(session);
    }
    return market;
  }

  private Matcher.Builder builder() {
    Matcher.Builder builder = lexicon.builder().textOnly(textOnly).acceptance(acceptance);
    if (profile != null) {
      builder.profiles(ProfileFile.read(profile));
    }
    return builder;
  }

  private Market openAsIs(Session session) {
    Matcher.Builder builder = builder();
    if (data == null) {
      Path folder = requireNonNull(index);
      return Market.reading(builder, folder);
    }
    List<DataFiles<? extends MarketRecord>> files = List.of(DataFiles.in(data));
    return Market.writing(
        session, builder, index, new Intake<MarketRecord>(session, files, rejects), null);
  }
}
