package dev.gongxu.matcher.bench.report;

import com.sun.management.OperatingSystemMXBean;
import dev.gongxu.matcher.json.JsonLine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.util.Version;

/**
 * Where and with what something was measured. Immutable.
 *
 * @param processor its model
 * @param cores how many the process may use
 * @param memoryBytes of the machine
 * @param jdk virtual machine and version
 * @param lucene Lucene's version
 * @param flags of the virtual machine that measures, folders left out
 * @param commit of the sources, with a + where they differ from it
 * @param markets what was searched, with checksums
 */
public record EnvironmentCard(
    String processor,
    int cores,
    long memoryBytes,
    String jdk,
    String lucene,
    List<String> flags,
    String commit,
    List<String> markets) {
  /** The property that says which commit is measured. */
  private static final String COMMIT = "matcher.commit";

  private static final double GIGA = 1L << 30;

  /** Copies the lists. */
  public EnvironmentCard {
    flags = List.copyOf(flags);
    markets = List.copyOf(markets);
  }

  /** This process on this machine. */
  public static EnvironmentCard here(List<String> markets) {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return new EnvironmentCard(
        processorModel(),
        Runtime.getRuntime().availableProcessors(),
        system.getTotalMemorySize(),
        System.getProperty("java.vm.name") + " " + Runtime.version(),
        Version.LATEST.toString(),
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(flag -> !flag.startsWith("-Dmatcher."))
            .toList(),
        System.getProperty(COMMIT, "unknown"),
        markets);
  }

  private static String processorModel() {
    Path file = Path.of("/proc/cpuinfo");
    try {
      if (Files.isReadable(file)) {
        for (String line : Files.readAllLines(file)) {
          if (line.startsWith("model name")) {
            return line.substring(line.indexOf(':') + 1).strip();
          }
        }
      }
    } catch (IOException e) {
      // What it is called is only for the reader; the architecture says something too.
      return System.getProperty("os.arch", "unknown");
    }
    return System.getProperty("os.arch", "unknown");
  }

  /** As a JSON object on one line. */
  public String json() {
    return new JsonLine()
        .put("processor", processor)
        .put("cores", cores)
        .put("memoryBytes", memoryBytes)
        .put("jdk", jdk)
        .put("lucene", lucene)
        .putStrings("flags", flags)
        .put("commit", commit)
        .putStrings("markets", markets)
        .toString();
  }

  /** As a sentence below a table. */
  public String sentence() {
    return "%s, %d cores, %.0f GB; %s; Lucene %s; %s; commit %s%s"
        .formatted(
            processor,
            cores,
            memoryBytes / GIGA,
            jdk,
            lucene,
            String.join(" ", flags),
            commit,
            markets.isEmpty() ? "" : "; " + String.join(", ", markets));
  }
}
