package dev.gongxu.matcher.json;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.score.Gate;
import dev.gongxu.matcher.score.Profile;
import dev.gongxu.matcher.score.RegionRule;
import dev.gongxu.matcher.score.TextRule;
import dev.gongxu.matcher.score.Weights;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProfileFileTest {
  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("profiles.json"), text.replace('\'', '"'));
  }

  private static Profile of(Map<Service, Profile> profiles, Service service) {
    return requireNonNull(profiles.get(service));
  }

  private static Profile bundled(Service service) {
    return of(ProfileFile.bundled(), service);
  }

  @Test
  void thereIsABundledProfileForEveryServiceInOrder() {
    assertThat(ProfileFile.bundled().keySet()).containsExactly(Service.values());
    Profile profile = bundled(Service.TECH_SERVICE);
    assertThat(profile.weights()).isEqualTo(new Weights(.55, .2, .15, .1));
    assertThat(profile.text()).isEqualTo(new TextRule(1, 1, .75, .6, 12, 1, 1.2, .75, .2, .2, 3));
    assertThat(profile.region()).isEqualTo(new RegionRule(1, .7, .4, .1, .5));
    assertThat(profile.gates()).isEqualTo(EnumSet.allOf(Gate.class));
    assertThat(bundled(Service.ACHIEVEMENT).gates())
        .isEqualTo(EnumSet.complementOf(EnumSet.of(Gate.PROVIDER_FULL)));
  }

  @ParameterizedTest
  @EnumSource
  void everyBundledNumberAndGateHasASentenceOfReason(Service service) {
    Profile profile = bundled(service);
    int numbers = 4 + 11 + 5 + 14;
    assertThat(profile.reasons()).hasSize(numbers + profile.gates().size());
    assertThat(profile.reasons().values()).allMatch(why -> why.matches("[A-Z].{20,}\\."));
  }

  @Test
  void allServicesReadTextAlike() {
    assertThat(ProfileFile.bundled().values())
        .extracting(Profile::text)
        .containsOnly(bundled(Service.TECH_SERVICE).text());
  }

  @Test
  void numbersThatDifferHaveDifferentReasons() {
    Map<String, Double> valueByReason = new HashMap<>();
    for (Profile profile : ProfileFile.bundled().values()) {
      for (NumberGroup<?> group : NumberGroup.ALL) {
        for (int i = 0; i < group.numbers().size(); i++) {
          String why =
              requireNonNull(profile.reasons().get(group.reasonKey(group.numbers().get(i))));
          double value = group.valuesIn(profile)[i];
          assertThat(valueByReason.putIfAbsent(why, value)).as(why).isIn(null, value);
        }
      }
    }
  }

  @Test
  void theBundledFileIsWrittenAsTheLibraryWritesIt() throws IOException {
    try (InputStream in = requireNonNull(ProfileFile.class.getResourceAsStream("profiles.json"))) {
      assertThat(ProfileFile.write(ProfileFile.bundled()))
          .isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void aFileMayGiveSomeServicesAndSomeNumbersOnly() throws IOException {
    Path file =
        file(
            """
            {
              'outreach': {
                'region': {'city': 0.65, 'province': {'value': 0.3, 'why': 'Trains are fast.'}},
                'gates': ['closed', {'gate': 'expired', 'why': 'The talk is over.'}, 'blocked']
              },
              'project': {
                'weights': {'text': 0.4, 'region': {'value': 0.2}, 'expertise': 0.3, 'workload': 0.1}
              }
            }
            """);
    Map<Service, Profile> profiles = ProfileFile.read(file);
    assertThat(of(profiles, Service.TECH_SERVICE)).isEqualTo(bundled(Service.TECH_SERVICE));
    assertThat(of(profiles, Service.ACHIEVEMENT)).isEqualTo(bundled(Service.ACHIEVEMENT));

    Profile outreach = of(profiles, Service.OUTREACH);
    assertThat(outreach.region()).isEqualTo(new RegionRule(1, .65, .3, .05, .4));
    assertThat(outreach.gates()).isEqualTo(Set.of(Gate.CLOSED, Gate.EXPIRED, Gate.BLOCKED));
    assertThat(outreach.weights()).isEqualTo(bundled(Service.OUTREACH).weights());
    Map<String, String> reasons = new HashMap<>(bundled(Service.OUTREACH).reasons());
    reasons.remove("region.city");
    reasons.put("region.province", "Trains are fast.");
    reasons.put("gates.expired", "The talk is over.");
    for (Gate gate : Gate.values()) {
      if (!outreach.gates().contains(gate)) {
        reasons.remove("gates." + gate.code());
      }
    }
    assertThat(outreach.reasons()).isEqualTo(reasons);

    Profile project = of(profiles, Service.PROJECT);
    assertThat(project.weights()).isEqualTo(new Weights(.4, .2, .3, .1));
    assertThat(project.reasons())
        .doesNotContainKeys("weights.text", "weights.region")
        .containsKeys("weights.expertise", "weights.workload");
  }

  @Test
  void whatIsWrittenReadsBackEqual() throws IOException {
    Path file =
        file(
            "{'outreach':{'text':{'half':{'value':1e-7,'why':'A \\'quoted\\' \\u2028 reason.'},'k1':2},'gates':[]}}");
    Map<Service, Profile> profiles = ProfileFile.read(file);
    Path again = Files.writeString(folder.resolve("again.json"), ProfileFile.write(profiles));
    assertThat(ProfileFile.read(again)).isEqualTo(profiles);
    assertThat(ProfileFile.write(ProfileFile.read(again))).isEqualTo(ProfileFile.write(profiles));
  }

  @Test
  void aNumberWithoutAReasonIsWrittenBare() {
    Profile plain = bundled(Service.PROJECT);
    Profile profile =
        new Profile(
            plain.service(),
            plain.weights(),
            plain.text(),
            plain.region(),
            plain.expertise(),
            Set.of(Gate.CLOSED, Gate.EXPIRED),
            Map.of("region.county", "Near.", "gates.closed", "Gone."));
    assertThat(ProfileFile.write(Map.of(Service.PROJECT, profile)))
        .isEqualTo(
            """
            {
              "project": {
                "weights": {
                  "text": 0.5,
                  "region": 0.1,
                  "expertise": 0.3,
                  "workload": 0.1
                },
                "text": {
                  "words": 1.0,
                  "bigrams": 1.0,
                  "characters": 0.75,
                  "synonyms": 0.6,
                  "body": 12.0,
                  "rarity": 1.0,
                  "k1": 1.2,
                  "b": 0.75,
                  "half": 0.2,
                  "focus": 0.2,
                  "steepness": 3.0
                },
                "region": {
                  "county": {"value":1.0,"why":"Near."},
                  "city": 0.85,
                  "province": 0.65,
                  "elsewhere": 0.35,
                  "remoteFloor": 0.7
                },
                "expertise": {
                  "chief": 0.9,
                  "senior": 0.75,
                  "intermediate": 0.6,
                  "junior": 0.45,
                  "untitled": 0.4,
                  "collective": 0.7,
                  "verified": 0.05,
                  "strength": 4.0,
                  "evidence": 20.0,
                  "sameField": 0.5,
                  "otherField": 0.3,
                  "unrated": 0.75,
                  "cancelled": 0.5,
                  "newcomer": 0.05
                },
                "gates": [
                  {"gate":"closed","why":"Gone."},
                  "expired"
                ]
              }
            }
            """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'tech-servce':{}}                        | tech-servce: {}: must be one of tech-service, achievement, project, outreach
          {'project':[]}                            | project: []: must be an object, in braces
          {'project':{'weight':{}}}                 | project.weight: {}: must be one of weights, text, region, expertise, gates
          {'project':{'text':{'k2':1}}}             | project.text.k2: 1: must be one of words, bigrams, characters, synonyms, body, rarity, k1, b, half, focus, steepness
          {'project':{'text':{'k1':{'val':1}}}}     | project.text.k1.val: 1: must be one of value, why
          {'project':{'text':{'k1':{'why':'a'}}}}   | project.text.k1.value: (missing): is needed
          {'project':{'text':{'k1':{'value':1,'why':2}}}} | project.text.k1.why: 2: must be a string, in quotes: '2'
          {'project':{'text':{'k1':'1.2'}}}         | project.text.k1: '1.2': must be a number, without quotes
          {'project':{'text':{'k1':{'value':'1'}}}} | project.text.k1.value: '1': must be a number, without quotes
          {'project':{'text':{'k1':true}}}          | project.text.k1: true: must be a number
          {'project':{'text':{'k1':NaN}}}           | project.text.k1: NaN: is no number in JSON; leave the field out where the number is not known
          {'project':{'text':{'k1':1e999}}}         | project.text.k1: 1e999: must be a number of at most 1.8E308 in size
          {'project':{'text':{'k1':1,'k1':2}}}      | project.text.k1: 2: stands twice
          {'project':{'text':{'b':1.5}}}            | project.text.b: 1.5: must be from 0.0 to 1.0
          {'project':{'text':{'steepness':2.5}}}    | project.text.steepness: 2.5: must be a whole number
          {'project':{'region':{'city':0.1}}}       | project.region.province: 0.65: must be from 0.0 to 0.1
          {'project':{'expertise':{'strength':0}}}  | project.expertise.strength: 0.0: must be from 2.2250738585072014E-308 to 1000.0
          {'project':{'text':{'words':0,'bigrams':0,'characters':0}}} | project.text: [0.0, 0.0, 0.0, 0.6, 12.0, 1.0, 1.2, 0.75, 0.2, 0.2, 3.0]: text.words, text.bigrams and text.characters are all 0, one must be above
          {'project':{'weights':{'text':1}}}        | project.weights.region: (missing): is needed: weights sum to 1, so all four are given or none
          {'project':{'weights':{'text':0.5,'region':0.5,'expertise':0.25,'workload':0}}} | project.weights: [0.5, 0.5, 0.25, 0.0]: weights sum to 1.25, must sum to 1
          {'project':{'weights':{'text':1.5,'region':-0.5,'expertise':0,'workload':0}}} | project.weights.text: 1.5: must be from 0.0 to 1.0
          {'project':{'gates':'closed'}}            | project.gates: 'closed': must be a list, such as ['closed']
          {'project':{'gates':['shut']}}            | project.gates: shut: must be one of other-service, closed, expired, provider-missing, same-owner, blocked, provider-full
          {'project':{'gates':['closed','closed']}} | project.gates: closed: stands twice
          {'project':{'gates':[1]}}                 | project.gates: 1: must be a gate's word, or an object with gate and why
          {'project':{'gates':[{'why':'a'}]}}       | project.gates.gate: (missing): is needed
          {'project':{'gates':[{'gates':'closed'}]}} | project.gates.gates: 'closed': must be one of gate, why
          {'project':{}                             | json: {'project':{}: column 14: unexpected end-of-input: expected close marker for Object
          []                                        | json: []: must be an object, in braces
          """)
  void aWrongNumberIsNamedByItsPath(String text, String refusal) throws IOException {
    Path file = file(text);
    assertThatThrownBy(() -> ProfileFile.read(file))
        .isInstanceOf(DataException.class)
        .hasMessage(file + ": " + refusal.replace('\'', '"').replace("gate\"s", "gate's"));
  }

  @Test
  void brokenJsonOnSeveralLinesNamesTheLine() throws IOException {
    Path file = file("\uFEFF{\r\n\r\n  'project': {\r\n    'text': }\r\n}\n");
    assertThatThrownBy(() -> ProfileFile.read(file))
        .hasMessage(
            file
                + ": json: …project\": {\\u000a    \"text\": }\\u000a}: line 4, column 13: unexpected character"
                + " ('}'): expected a valid value");
  }

  @Test
  void aMissingOrEmptyFileIsRefused() throws IOException {
    Path missing = folder.resolve("missing.json");
    assertThatThrownBy(() -> ProfileFile.read(missing))
        .isInstanceOf(DataException.class)
        .hasMessage(missing + ": there is no such file");
    Path empty = file("");
    assertThatThrownBy(() -> ProfileFile.read(empty))
        .isInstanceOf(DataException.class)
        .hasMessage(empty + ": json: (empty): must be an object, in braces");
  }
}
