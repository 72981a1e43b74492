package dev.gongxu.matcher.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gongxu.matcher.market.Task;
import dev.gongxu.matcher.market.TaskMeasure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TaskFileTest {
  @TempDir Path folder;

  private List<Task> read(List<String> warnings, String... lines) throws IOException {
    Path file = folder.resolve("tasks.jsonl");
    Files.write(file, List.of(lines));
    return TaskFile.read(file, warnings::add);
  }

  @Test
  void aTaskIsReadWithAllItSays() throws IOException {
    List<String> warnings = new ArrayList<>();
    List<Task> tasks =
        read(
            warnings,
            """
            {"id":"T","name":"办结","region":"眉山市","year":2026,"measure":"done","service":"outreach","target":9,"heads":{"东坡区":2,"511424":1},"shares":[1,1,1,1,1,1,1,1,1,1,1,2.5],"holidays":["2026-01-01"],"workdays":["2026-01-04"],"goal":1}""");
    assertThat(warnings).singleElement().asString().contains("goal");
    Task task = tasks.getFirst();
    assertThat(task.measure()).isEqualTo(TaskMeasure.DONE);
    assertThat(task.heads()).isEqualTo(Map.of(511402, 2, 511424, 1));
    assertThat(task.shares()).hasSize(12).endsWith(2.5);
    assertThat(task.isWorkday(LocalDate.of(2026, 1, 1))).isFalse();
    assertThat(task.isWorkday(LocalDate.of(2026, 1, 2))).isTrue();
    assertThat(task.isWorkday(LocalDate.of(2026, 1, 3))).isFalse();
    assertThat(task.isWorkday(LocalDate.of(2026, 1, 4))).isTrue();
  }

  @Test
  void allThatIsWrongIsCountedAndTheFirstIsNamed() {
    String good =
        "{\"id\":\"T\",\"name\":\"x\",\"region\":\"511400\",\"year\":2026,\"measure\":\"done\",\"target\":1";
    for (String wrong :
        List.of(
            good + ",\"shares\":[1,2]}",
            good + ",\"shares\":[\"1\"]}",
            good + ",\"heads\":{\"511402\":\"2\"}}",
            good + ",\"heads\":{\"999999\":2}}",
            good + ",\"heads\":[1]}",
            good + ",\"holidays\":[\"1.1.\"]}",
            good.replace("2026", "1900") + "}",
            good.replace("\"target\":1", "\"target\":-1") + "}",
            good)) {
      assertThatThrownBy(
              () -> read(new ArrayList<>(), good.replace("\"T\"", "\"T-0\"") + "}", wrong))
          .as(wrong)
          .isInstanceOf(DataException.class)
          .hasMessageContaining("tasks.jsonl:2: ");
    }
    assertThatThrownBy(() -> read(new ArrayList<>(), good + "}", good + "}"))
        .hasMessageContaining("stands on line 1 already");
  }
}
