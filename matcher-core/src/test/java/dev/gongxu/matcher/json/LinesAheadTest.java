package dev.gongxu.matcher.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever parses the lines, they are handed on one by one as they stand in the file. */
final class LinesAheadTest {
  private final ExecutorService three = Executors.newFixedThreadPool(3);

  @TempDir private Path folder;

  @AfterEach
  void end() {
    three.shutdownNow();
  }

  /** An executor that is always busy with other things, and runs each work one work later. */
  private static final class Late implements Executor {
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    @Override
    public void execute(Runnable work) {
      if (!waiting.isEmpty()) {
        waiting.remove().run();
      }
      waiting.add(work);
    }
  }

  private List<Executor> executors() {
    return List.of(Runnable::run, work -> {}, new Late(), three);
  }

  private Path file(List<String> lines) throws IOException {
    return Files.writeString(folder.resolve("lines"), String.join("\n", lines));
  }

  /** Up to some thousand lines: empty ones, short ones, and ones longer than a batch. */
  private static List<String> lines(SplittableRandom random) {
    List<String> lines = new ArrayList<>();
    for (int i = random.nextInt(1, 5_000); i > 0; i--) {
      int length = random.nextInt(500) == 0 ? random.nextInt(200_000) : random.nextInt(40);
      lines.add(Integer.toString(random.nextInt()).repeat(length / 8));
    }
    lines.add("end");
    return lines;
  }

  @Test
  void allLinesAreHandedOnInTheirOrder() throws IOException {
    for (long seed = 0; seed < 12; seed++) {
      List<String> lines = lines(new SplittableRandom(seed));
      Path file = file(lines);
      for (Executor executor : executors()) {
        List<String> seen = new ArrayList<>();
        LinesAhead.read(file, Line::text, seen::add, executor);
        assertThat(seen).as("seed %d", seed).isEqualTo(lines);
      }
    }
  }

  @Test
  void numbersAndOffsetsAreThoseOfTheFile() throws IOException {
    Path file = file(List.of("eins", "", "zwei\r", "三", "end"));
    List<String> seen = new ArrayList<>();
    LinesAhead.read(
        file, line -> line.number() + "@" + line.offset() + line.text(), seen::add, three);
    assertThat(seen).containsExactly("1@0eins", "2@5", "3@6zwei", "4@12三", "5@16end");
  }

  @Test
  void readingEndsWhereTheSinkThrows() throws IOException {
    for (long seed = 0; seed < 8; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<String> lines = lines(random);
      int last = random.nextInt(lines.size());
      Path file = file(lines);
      for (Executor executor : executors()) {
        List<String> seen = new ArrayList<>();
        assertThatThrownBy(
                () ->
                    LinesAhead.read(
                        file,
                        Line::text,
                        text -> {
                          if (seen.size() == last) {
                            throw new UnsupportedOperationException("enough");
                          }
                          seen.add(text);
                        },
                        executor))
            .as("seed %d", seed)
            .isInstanceOf(UnsupportedOperationException.class);
        assertThat(seen).as("seed %d", seed).isEqualTo(lines.subList(0, last));
      }
    }
  }

  @Test
  void whatParsingThrowsComesAfterTheBatchesBefore() throws IOException {
    List<String> lines = lines(new SplittableRandom(3));
    Path file = file(lines);
    for (Executor executor : executors()) {
      List<String> seen = new ArrayList<>();
      assertThatThrownBy(
              () ->
                  LinesAhead.read(
                      file,
                      line -> {
                        if (line.number() == lines.size()) {
                          throw new UnsupportedOperationException("a fault of the program");
                        }
                        return line.text();
                      },
                      seen::add,
                      executor))
          .isInstanceOf(UnsupportedOperationException.class);
      assertThat(seen).isEqualTo(lines.subList(0, seen.size()));
    }
  }
}
