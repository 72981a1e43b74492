package dev.gongxu.matcher.cli;

import static java.util.Objects.requireNonNull;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.json.ProfileFile;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.score.Profile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A way of ranking that is measured.
 *
 * @param name {@value #SHIPPED}, {@value #TEXT_ONLY} or the file of its profiles as it was given
 * @param profiles by which it ranks
 */
record Contender(String name, Map<Service, Profile> profiles) {
  static final String SHIPPED = "shipped";
  static final String TEXT_ONLY = "text-only";

  /**
   * The way that the market's options ask for, then those of {@code --against}.
   *
   * @param against {@value #SHIPPED}, {@value #TEXT_ONLY} or files of profiles
   */
  static List<Contender> of(
      Session session, MarketOptions market, List<String> against, Matcher matcher) {
    List<Contender> all = new ArrayList<>();
    Map<Service, Profile> own = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      own.put(service, matcher.profile(service));
    }
    all.add(new Contender(name(market), own));
    for (String word : against) {
      all.add(new Contender(word, profiles(session, word, own)));
    }
    return all;
  }

  private static String name(MarketOptions market) {
    if (market.textOnly) {
      return TEXT_ONLY;
    }
    return market.profile == null ? SHIPPED : market.profile.toString();
  }

  /** Refuses a way that is named twice, before anything is opened. */
  static void check(Session session, MarketOptions market, List<String> against) {
    List<String> names = new ArrayList<>(List.of(name(market)));
    for (String word : against) {
      if (names.contains(word)) {
        throw CommandException.usage(
            session.messages().get("usage.sameRanking", SafeText.line(word)));
      }
      names.add(word);
      if (!word.equals(SHIPPED) && !word.equals(TEXT_ONLY)) {
        ProfileFile.read(path(session, word));
      }
    }
  }

  private static Map<Service, Profile> profiles(
      Session session, String word, Map<Service, Profile> own) {
    if (word.equals(SHIPPED)) {
      return ProfileFile.bundled();
    }
    if (word.equals(TEXT_ONLY)) {
      Map<Service, Profile> text = new EnumMap<>(own);
      text.replaceAll((service, profile) -> profile.textOnly());
      return text;
    }
    return ProfileFile.read(path(session, word));
  }

  private static Path path(Session session, String word) {
    try {
      return Path.of(word);
    } catch (InvalidPathException e) {
      throw CommandException.usage(
          session.messages().get("usage.badValue", "--against", SafeText.line(word)));
    }
  }

  Profile profile(Service service) {
    return requireNonNull(profiles.get(service), service.code());
  }
}
