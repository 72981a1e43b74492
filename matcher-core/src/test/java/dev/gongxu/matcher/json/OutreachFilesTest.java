package dev.gongxu.matcher.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongxu.matcher.market.Audience;
import dev.gongxu.matcher.market.OutreachEvent;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OutreachFilesTest {
  private static final Path SAMPLE = Path.of("../sample-data");

  @TempDir Path folder;

  private Path file(String... lines) throws IOException {
    return Files.write(folder.resolve("lines.jsonl"), List.of(lines));
  }

  @Test
  void audiencesAndEventsOfTheSampleBecomePostings() {
    List<String> warnings = new ArrayList<>();
    Map<String, OutreachEvent> events = new HashMap<>();
    for (OutreachEvent event :
        OutreachFiles.events(SAMPLE.resolve("events.jsonl"), warnings::add)) {
      events.put(event.id(), event);
      Posting posting = event.asCapability();
      assertThat(posting.service()).isEqualTo(Service.OUTREACH);
      assertThat(posting.expiresOn()).isEqualTo(event.endsAt().toLocalDate());
    }
    List<Audience> audiences =
        OutreachFiles.audiences(SAMPLE.resolve("audiences.jsonl"), warnings::add);
    assertThat(audiences).hasSize(20);
    assertThat(events).hasSize(12);
    assertThat(warnings).isEmpty();
    for (Audience audience : audiences) {
      assertThat(events.keySet()).containsAll(audience.history());
      Posting need = audience.asNeed(events);
      assertThat(need.owner()).isEqualTo(audience.id());
      assertThat(need.title()).contains(audience.interests().getFirst());
      assertThat(need.text().isEmpty()).isEqualTo(audience.history().isEmpty());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"startsAt\":\"2026-11-29 14:00\" | startsAt",
        "\"startsAt\":\"2026-02-30T14:00\" | startsAt",
        "\"startsAt\":\"2026-11-29T18:00\" | endsAt",
        "\"startsAt\":\"2026-11-29T14:00\",\"capacity\":0 | capacity",
        "\"startsAt\":\"2026-11-29T14:00\",\"title\":\"……\" | title",
      })
  void aBadEventIsRefusedByItsField(String fields, String field) throws IOException {
    Path file =
        file(
            "{\"id\":\"E-1\",%s\"region\":\"511424\",\"place\":\"村委会\",\"endsAt\":\"2026-11-29T16:00\",\"owner\":\"P-1\",%s}"
                .formatted(fields.contains("title") ? "" : "\"title\":\"讲座\",", fields));
    assertThatThrownBy(() -> OutreachFiles.events(file, warning -> {}))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(":1: " + field + ": ");
  }

  @Test
  void anAudienceNeedsAnInterestAndAnIdOfItsOwn() throws IOException {
    String good =
        "{\"id\":\"A-1\",\"name\":\"果农\",\"region\":\"511424\",\"interests\":[\"柑橘\"],\"hobby\":1}";
    List<String> warnings = new ArrayList<>();
    assertThat(OutreachFiles.audiences(file(good), warnings::add)).hasSize(1);
    assertThat(warnings).singleElement().asString().contains("hobby");
    Path twice = file(good, good);
    assertThatThrownBy(() -> OutreachFiles.audiences(twice, warning -> {}))
        .hasMessageContaining(":2: id: A-1: ");
    Path none = file(good.replace("\"柑橘\"", "\"…\""));
    assertThatThrownBy(() -> OutreachFiles.audiences(none, warning -> {}))
        .hasMessageContaining(":1: interests: ");
    Path quiet = file(good.replace("\"hobby\":1", "\"quiet\":\"night\""));
    assertThatThrownBy(() -> OutreachFiles.audiences(quiet, warning -> {}))
        .hasMessageContaining(":1: quiet: night: ");
  }

  @Test
  void theLastDayIsThatOnWhichItEnds() {
    OutreachEvent night =
        OutreachFiles.events(SAMPLE.resolve("events.jsonl"), warning -> {}).stream()
            .filter(event -> event.id().equals("E-008"))
            .findFirst()
            .orElseThrow();
    assertThat(night.asCapability().expiresOn()).isEqualTo(LocalDate.of(2026, 12, 14));
  }
}
