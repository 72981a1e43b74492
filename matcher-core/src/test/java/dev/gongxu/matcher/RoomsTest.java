package dev.gongxu.matcher;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the direction in which rooms import each other, and who may know which library. */
final class RoomsTest {
  private static final String ROOT = "dev.gongxu.matcher";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  /** Each room and the rooms it may import. */
  private static final Map<String, Set<String>> ALLOWED =
      Map.ofEntries(
          Map.entry("region", Set.of()),
          Map.entry("text", Set.of()),
          Map.entry("text.hanlp", Set.of("text")),
          Map.entry("quantity", Set.of("text")),
          Map.entry("market", Set.of("region")),
          Map.entry("ledger", Set.of("market")),
          Map.entry(
              "report", Set.of("dispatch", "match", "text", "score", "ledger", "market", "region")),
          Map.entry("score", Set.of("market", "region")),
          Map.entry("json", Set.of("ledger", "market", "score", "region")),
          Map.entry("index", Set.of("score", "text", "market", "region")),
          Map.entry(
              "match", Set.of("index", "ledger", "quantity", "score", "text", "market", "region")),
          Map.entry(
              "assign", Set.of("match", "index", "ledger", "score", "text", "market", "region")),
          Map.entry("dispatch", Set.of("assign", "ledger", "text", "market", "region")),
          Map.entry("fairplay", Set.of("text", "market")),
          Map.entry("push", Set.of("match", "market")),
          Map.entry("eval", Set.of("json", "market")),
          Map.entry("learn", Set.of("eval", "score", "market")));

  @Test
  void everyRoomHasItsPlaceInTheOrder() {
    Set<String> rooms =
        CLASSES.stream()
            .map(JavaClass::getPackageName)
            .filter(name -> !name.equals(ROOT))
            .map(name -> name.substring(ROOT.length() + 1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(rooms).isEqualTo(new TreeSet<>(ALLOWED.keySet()));
  }

  @Test
  void roomsImportOnlyWhatStandsBelowThem() {
    ALLOWED.forEach(
        (room, below) -> {
          List<String> forbidden =
              ALLOWED.keySet().stream()
                  .filter(other -> !other.equals(room) && !below.contains(other))
                  .map(other -> ROOT + "." + other)
                  .toList();
          noClasses()
              .that()
              .resideInAPackage(ROOT + "." + room)
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(forbidden.toArray(String[]::new))
              .orShould()
              .dependOnClassesThat()
              .resideInAPackage(ROOT)
              .check(CLASSES);
        });
  }

  @Test
  void eachLibraryIsKnownToOneRoomOnly() {
    Map<String, String> owners =
        Map.of(
            "org.apache.lucene..", ROOT + ".index",
            "com.hankcs..", ROOT + ".text.hanlp",
            "tools.jackson..", ROOT + ".json",
            "com.fasterxml..", ROOT + ".json");
    owners.forEach(
        (library, room) ->
            noClasses()
                .that(resideOutsideOfPackage(room))
                .should()
                .dependOnClassesThat(resideInAPackage(library))
                .check(CLASSES));
  }

  @Test
  void noLibraryShowsInAPublicSignatureOfTheFrontDoor() {
    classes()
        .that()
        .resideInAPackage(ROOT)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(ROOT + "..", "java..", "org.jspecify..")
        .check(CLASSES);
  }
}
