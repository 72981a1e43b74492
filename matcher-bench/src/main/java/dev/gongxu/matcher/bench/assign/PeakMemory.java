package dev.gongxu.matcher.bench.assign;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * How much memory a rival needs beside the arrays it begins with, in a process of its own.
 *
 * <p>The process makes the world, lets the collector give back all that is free, and notes what is
 * resident; then the kernel forgets the highest so far, the rival assigns once, and what the
 * highest is afterwards exceeds the note by is its need. Heap and native memory both count, and so
 * does garbage that was not yet collected: the collector keeps little room free, but some.
 */
public final class PeakMemory {
  /**
   * A heap that hardly has free room, so that what is resident is what is needed. Free room before
   * the rival begins would be room that it needs and that does not count.
   */
  private static final List<String> FLAGS =
      List.of(
          "-XX:+UseSerialGC",
          "-Xmn16m",
          "-XX:MinHeapFreeRatio=1",
          "-XX:MaxHeapFreeRatio=2",
          "-Xms32m",
          "-Xmx6g",
          "-Xlog:disable",
          "--enable-native-access=ALL-UNNAMED");

  private static final Path PROCESS = Path.of("/proc/self");

  /** What makes Linux forget the highest resident size. */
  private static final String FORGET = "5";

  private static final long KILO = 1024;

  private PeakMemory() {}

  /** Whether the system tells. */
  public static boolean isTold() {
    return Files.isWritable(PROCESS.resolve("clear_refs"));
  }

  /** Bytes that a rival needs. */
  public static long of(Rivals who, AssignmentSize size, Variant variant, long seed)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(PeakMemory.class.getName());
    command.addAll(List.of(who.name(), size.name(), variant.name(), Long.toString(seed)));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      String line = reader.readLine();
      if (line == null) {
        throw new IOException("the process that measures the memory of " + who + " failed");
      }
      return Long.parseLong(line);
    }
  }

  /** Prints how many bytes a rival, size, variant and seed need. */
  public static void main(String[] arguments) throws IOException {
    Rivals who = Rivals.valueOf(arguments[0]);
    Shape shape = AssignmentSize.valueOf(arguments[1]).shape();
    AssignmentWorld world =
        AssignmentWorld.of(shape, Variant.valueOf(arguments[2]), Long.parseLong(arguments[3]));
    // On a small world first, so that code and libraries do not count.
    who.rival().solve(AssignmentWorld.of(Shape.small(1), Variant.PLAIN, 1));
    System.gc();
    Files.writeString(PROCESS.resolve("clear_refs"), FORGET, StandardOpenOption.WRITE);
    long before = bytes("VmRSS:");
    who.rival().solve(world);
    System.out.println(bytes("VmHWM:") - before);
  }

  private static long bytes(String name) throws IOException {
    for (String line : Files.readAllLines(PROCESS.resolve("status"))) {
      if (line.startsWith(name)) {
        return Long.parseLong(line.replaceAll("[^0-9]", "")) * KILO;
      }
    }
    throw new IOException("the system does not tell " + name);
  }
}
