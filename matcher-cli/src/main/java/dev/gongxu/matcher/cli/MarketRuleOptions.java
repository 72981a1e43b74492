package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.assign.AssignmentRules;
import dev.gongxu.matcher.assign.MarketRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What the assignment of a market has to keep to beside that of any problem. */
final class MarketRuleOptions {
  private static final String LIMIT_REGION = "--limit-region";
  private static final String LIMIT_SERVICE = "--limit-service";
  private static final String SERVE_REGION = "--serve-region";
  private static final String SERVE_SERVICE = "--serve-service";

  @Option(
      names = LIMIT_REGION,
      paramLabel = "REGION=N",
      order = 26,
      descriptionKey = "assign.limitRegion")
  List<KeyValue> regionLimits = new ArrayList<>();

  @Option(
      names = LIMIT_SERVICE,
      paramLabel = "SERVICE=N",
      order = 27,
      descriptionKey = "assign.limitService")
  List<KeyValue> serviceLimits = new ArrayList<>();

  @Option(
      names = SERVE_REGION,
      paramLabel = "REGION=SHARE",
      order = 28,
      descriptionKey = "assign.serveRegion")
  List<KeyValue> regionShares = new ArrayList<>();

  @Option(
      names = SERVE_SERVICE,
      paramLabel = "SERVICE=SHARE",
      order = 29,
      descriptionKey = "assign.serveService")
  List<KeyValue> serviceShares = new ArrayList<>();

  /** The first of these options that was given, null for none. */
  @Nullable String given() {
    return !regionLimits.isEmpty()
        ? LIMIT_REGION
        : !serviceLimits.isEmpty()
            ? LIMIT_SERVICE
            : !regionShares.isEmpty()
                ? SERVE_REGION
                : !serviceShares.isEmpty() ? SERVE_SERVICE : null;
  }

  /**
   * Rules with these bounds.
   *
   * @param others the rules beside them
   * @throws CommandException when a word of the options cannot be
   */
  MarketRules rules(Session session, AssignmentRules others) {
    Converters words = new Converters(session.messages());
    Function<String, Integer> limit =
        word -> {
          int value = words.integer(word);
          if (value < 0) {
            throw new TypeConversionException(session.messages().get("usage.count"));
          }
          return value;
        };
    return new MarketRules(
        others.reserve(),
        others.loadStep(),
        others.pinned(),
        others.forbidden(),
        map(session, LIMIT_REGION, regionLimits, words::region, limit),
        map(session, LIMIT_SERVICE, serviceLimits, words::service, limit),
        map(session, SERVE_REGION, regionShares, words::region, words::share),
        map(session, SERVE_SERVICE, serviceShares, words::service, words::share));
  }

  private static <K, V> Map<K, V> map(
      Session session,
      String option,
      List<KeyValue> given,
      Function<String, K> key,
      Function<String, V> value) {
    Converters words = new Converters(session.messages());
    Map<K, V> map = new HashMap<>();
    for (KeyValue one : given) {
      K of = words.within(option, one, one.key(), key);
      if (map.put(of, words.within(option, one, one.value(), value)) != null) {
        throw CommandException.usage(
            session.messages().get("usage.twice", option + " " + SafeText.line(one.key())));
      }
    }
    return map;
  }
}
