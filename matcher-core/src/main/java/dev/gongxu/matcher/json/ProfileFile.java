package dev.gongxu.matcher.json;

import dev.gongxu.matcher.market.InvalidFieldException;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.score.Gate;
import dev.gongxu.matcher.score.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Profiles as a JSON file: by service the groups {@code weights}, {@code text}, {@code region} and
 * {@code expertise} with their numbers, and the list {@code gates}.
 *
 * <p>A number is bare or has its reason beside it: {@code {"value":0.55,"why":"…"}}. A gate is a
 * word or {@code {"gate":"closed","why":"…"}}. Stateless, so safe to share between threads.
 */
public final class ProfileFile {
  private static final String BUNDLED = "profiles.json";

  private ProfileFile() {}

  /** The profiles that come with the library, each number with its reason, by service. */
  public static Map<Service, Profile> bundled() {
    try (InputStream in = ProfileFile.class.getResourceAsStream(BUNDLED)) {
      if (in == null) {
        throw new IllegalStateException(
            BUNDLED
                + " must be beside "
                + ProfileFile.class.getName()
                + "\nMaybe the jar was repacked without it");
      }
      byte[] bytes = in.readAllBytes();
      return profiles(StrictUtf8.decode(bytes, 0, bytes.length, 0), Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(BUNDLED + " could not be read", e);
    }
  }

  /**
   * The bundled profiles with what a file says laid over them: some services, of these some
   * numbers. Weights, which sum to 1, are given all four or not at all; gates are given as the
   * whole list. A number that is changed without a reason has none.
   *
   * @throws DataException when the file cannot be read or says something wrong; the message names
   *     file, path of the number ({@code tech-service.weights.text}), value and what would be right
   */
  public static Map<Service, Profile> read(Path file) {
    String text = WholeText.of(file, "a profile");
    try {
      return profiles(text, bundled());
    } catch (InvalidFieldException e) {
      throw DataException.in(file.toString(), e);
    }
  }

  /** Profiles as a file that {@link #read} reads back, one number a line, with all reasons. */
  public static String write(Map<Service, Profile> profiles) {
    List<String> services = new ArrayList<>();
    new TreeMap<>(profiles)
        .forEach(
            (service, profile) ->
                services.add("  " + JsonLine.quoted(service.code()) + ": " + written(profile)));
    return "{\n" + String.join(",\n", services) + "\n}\n";
  }

  /**
   * Nothing but the weights of profiles, with their reasons, as a file that {@link #read} lays over
   * the bundled ones; {@code {}} without profiles.
   */
  public static String writeWeights(Map<Service, Profile> profiles) {
    List<String> services = new ArrayList<>();
    new TreeMap<>(profiles)
        .forEach(
            (service, profile) ->
                services.add(
                    "  "
                        + JsonLine.quoted(service.code())
                        + ": {\n"
                        + written(NumberGroup.WEIGHTS, profile)
                        + "\n  }"));
    return services.isEmpty() ? "{}\n" : "{\n" + String.join(",\n", services) + "\n}\n";
  }

  private static Map<Service, Profile> profiles(String text, Map<Service, Profile> base) {
    JsonObject file = JsonText.object(text, null);
    ProfileOverlay.known(file, Arrays.stream(Service.values()).map(Service::code).toList());
    Map<Service, Profile> profiles = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      Profile before = base.get(service);
      JsonObject given = file.object(service.code());
      profiles.put(
          service,
          given == null
              ? file.needed(service.code(), before)
              : ProfileOverlay.profile(service, given, before));
    }
    return Collections.unmodifiableMap(profiles);
  }

  private static String written(Profile profile) {
    List<String> groups = new ArrayList<>();
    for (NumberGroup<?> group : NumberGroup.ALL) {
      groups.add(written(group, profile));
    }
    List<String> gates = new ArrayList<>();
    for (Gate gate : profile.gates()) {
      String why = profile.reasons().get("gates." + gate.code());
      gates.add(
          "      "
              + (why == null
                  ? JsonLine.quoted(gate.code())
                  : new JsonLine().put("gate", gate.code()).put("why", why)));
    }
    groups.add(block(JsonLine.quoted("gates") + ": [", gates, "]"));
    return "{\n" + String.join(",\n", groups) + "\n  }";
  }

  private static String written(NumberGroup<?> group, Profile profile) {
    double[] values = group.valuesIn(profile);
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      String name = group.numbers().get(i);
      String why = profile.reasons().get(group.reasonKey(name));
      numbers.add("      " + JsonLine.quoted(name) + ": " + written(values[i], why));
    }
    return block(JsonLine.quoted(group.name()) + ": {", numbers, "}");
  }

  private static String written(double value, @Nullable String why) {
    return why == null
        ? Double.toString(value)
        : new JsonLine().put("value", value).put("why", why).toString();
  }

  private static String block(String open, List<String> lines, String close) {
    return "    " + open + "\n" + String.join(",\n", lines) + "\n    " + close;
  }
}
