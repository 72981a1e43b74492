package dev.gongxu.matcher.json;

import dev.gongxu.matcher.score.ExpertiseRule;
import dev.gongxu.matcher.score.Profile;
import dev.gongxu.matcher.score.RegionRule;
import dev.gongxu.matcher.score.TextRule;
import dev.gongxu.matcher.score.Weights;
import java.util.List;
import java.util.function.Function;

/**
 * A group of a profile's numbers: what they are called in files, and the ways there and back.
 * Immutable.
 *
 * @param name the group's name
 * @param numbers the numbers' names, in the order of {@code values}
 * @param of the group in a profile
 * @param values its numbers
 * @param made the group of such numbers; throws IllegalArgumentException
 */
record NumberGroup<R>(
    String name,
    List<String> numbers,
    Function<Profile, R> of,
    Function<R, double[]> values,
    Function<double[], R> made) {

  static final NumberGroup<Weights> WEIGHTS =
      new NumberGroup<>(
          "weights",
          List.of("text", "region", "expertise", "workload"),
          Profile::weights,
          w -> new double[] {w.text(), w.region(), w.expertise(), w.workload()},
          v -> new Weights(v[0], v[1], v[2], v[3]));

  static final NumberGroup<TextRule> TEXT =
      new NumberGroup<>(
          "text",
          List.of(
              "words",
              "bigrams",
              "characters",
              "synonyms",
              "body",
              "rarity",
              "k1",
              "b",
              "half",
              "focus",
              "steepness"),
          Profile::text,
          t ->
              new double[] {
                t.words(),
                t.bigrams(),
                t.characters(),
                t.synonyms(),
                t.body(),
                t.rarity(),
                t.k1(),
                t.b(),
                t.half(),
                t.focus(),
                t.steepness()
              },
          v -> new TextRule(v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8], v[9], v[10]));

  static final NumberGroup<RegionRule> REGION =
      new NumberGroup<>(
          "region",
          List.of("county", "city", "province", "elsewhere", "remoteFloor"),
          Profile::region,
          r -> new double[] {r.county(), r.city(), r.province(), r.elsewhere(), r.remoteFloor()},
          v -> new RegionRule(v[0], v[1], v[2], v[3], v[4]));

  static final NumberGroup<ExpertiseRule> EXPERTISE =
      new NumberGroup<>(
          "expertise",
          List.of(
              "chief",
              "senior",
              "intermediate",
              "junior",
              "untitled",
              "collective",
              "verified",
              "strength",
              "evidence",
              "sameField",
              "otherField",
              "unrated",
              "cancelled",
              "newcomer"),
          Profile::expertise,
          e ->
              new double[] {
                e.chief(),
                e.senior(),
                e.intermediate(),
                e.junior(),
                e.untitled(),
                e.collective(),
                e.verified(),
                e.strength(),
                e.evidence(),
                e.sameField(),
                e.otherField(),
                e.unrated(),
                e.cancelled(),
                e.newcomer()
              },
          v ->
              new ExpertiseRule(
                  v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7], v[8], v[9], v[10], v[11], v[12],
                  v[13]));

  /** All groups in the order in which they are written. */
  static final List<NumberGroup<?>> ALL = List.of(WEIGHTS, TEXT, REGION, EXPERTISE);

  /** The name under which a profile keeps the reason of a number. */
  String reasonKey(String number) {
    return name + "." + number;
  }

  /** The group's numbers in a profile, in the order of {@link #numbers}. */
  double[] valuesIn(Profile profile) {
    return values.apply(of.apply(profile));
  }
}
