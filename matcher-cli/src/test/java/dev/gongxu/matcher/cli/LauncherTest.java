package dev.gongxu.matcher.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code bin/matcher} in a tree of its own, with scripts in place of Java and Maven. */
final class LauncherTest {
  private static final Path SCRIPT = Path.of("bin/matcher");

  @TempDir Path folder;
  private Path top;
  private Path launcher;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void makeTree() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "needs bash");
    top = folder.resolve("a tree");
    launcher = top.resolve("matcher-cli/bin/matcher");
    Files.createDirectories(launcher.getParent());
    Files.copy(SCRIPT, launcher);
    Files.copy(SCRIPT.resolveSibling("java.sh"), launcher.resolveSibling("java.sh"));
    for (String module : List.of("matcher-core", "matcher-cli")) {
      Files.createDirectories(top.resolve(module).resolve("src/main"));
      Files.writeString(top.resolve(module).resolve("pom.xml"), "<project/>");
      Files.writeString(top.resolve(module).resolve("src/main/Source.java"), "class Source {}");
    }
    Files.writeString(top.resolve("pom.xml"), "<project/>");
    // Builds by writing the jar, and counts the builds.
    script(
        folder.resolve("path/mvn"),
        "echo \"$@\" >>'" + folder + "/builds'; sleep 0.3",
        "mkdir -p matcher-cli/target; echo jar >matcher-cli/target/matcher.jar");
    environment.put("PATH", folder.resolve("path") + ":/usr/bin:/bin");
    environment.put("HOME", folder.toString());
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("JAVA_HOME", java("25.0.1").toString());
  }

  private static void script(Path path, String... lines) throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(path, "#!/bin/bash\n" + String.join("\n", lines) + "\n");
    assertThat(path.toFile().setExecutable(true)).isTrue();
  }

  /** The home of a Java that says its version and its arguments. */
  private Path java(String version) throws IOException {
    Path home = folder.resolve("jdk-" + version);
    script(
        home.resolve("bin/java"),
        "for argument; do case $argument in",
        "  -XX:ArchiveClassesAtExit=*) echo archive >\"${argument#*=}\"; exit ;; esac; done",
        "echo \"java " + version + "\"",
        "printf '<%s>\\n' \"$@\"");
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return home;
  }

  private record Result(int code, String out, String err) {}

  private Result run(Path program, String... arguments) throws IOException, InterruptedException {
    Process process = start(program, arguments);
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), out, err);
  }

  private Process start(Path program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("/bin/bash", program.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
  }

  private long builds() throws IOException {
    Path log = folder.resolve("builds");
    return Files.exists(log) ? Files.readAllLines(log).size() : 0;
  }

  @Test
  void aBoardAloneDoesWithoutTheSecondCompiler() throws Exception {
    String less = "<-XX:TieredStopAtLevel=1>";
    assertThat(run(launcher, "report", "--data", "folder").out()).contains(less);
    assertThat(run(launcher, "report", "--data", "folder", "--lacks").out()).doesNotContain(less);
    assertThat(run(launcher, "match", "--text", "a report of").out()).doesNotContain(less);
  }

  @Test
  void theFirstRunBuildsAndSaysSo() throws Exception {
    Result first = run(launcher, "match", "two words", "");
    assertThat(first.code()).isZero();
    assertThat(first.err()).isEqualTo("matcher: building, once ...\n");
    assertThat(first.out())
        .startsWith("java 25.0.1\n")
        .contains("<-XX:+UseSerialGC>", "<-XX:SharedArchiveFile=" + top)
        .endsWith("matcher.jar>\n<match>\n<two words>\n<>\n");
    assertThat(Files.readString(folder.resolve("builds")))
        .isEqualTo("-q -B -ntp -Dmaven.test.skip=true package -pl matcher-cli -am\n");
    Result second = run(launcher, "match");
    assertThat(second.err()).isEmpty();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void aChangedSourceIsBuiltAgain() throws Exception {
    run(launcher);
    for (String source :
        List.of("pom.xml", "matcher-core/pom.xml", "matcher-cli/src/main/Source.java")) {
      long before = builds();
      FileTime later = FileTime.from(Instant.now().plusSeconds(60));
      Files.setLastModifiedTime(top.resolve(source), later);
      run(launcher);
      assertThat(builds()).as(source).isEqualTo(before + 1);
      Files.setLastModifiedTime(top.resolve(source), FileTime.from(Instant.EPOCH));
    }
  }

  @Test
  void twoFirstRunsBuildOnce() throws Exception {
    Process one = start(launcher);
    Process other = start(launcher);
    assertThat(one.waitFor()).isZero();
    assertThat(other.waitFor()).isZero();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void aDeadBuildersLockIsTakenOver() throws Exception {
    Files.createDirectories(top.resolve("matcher-cli/target"));
    Process gone = new ProcessBuilder("/bin/true").start();
    gone.waitFor();
    Files.createSymbolicLink(
        top.resolve("matcher-cli/target/.building"), Path.of(Long.toString(gone.pid())));
    assertThat(run(launcher).code()).isZero();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void aFailedBuildShowsItsOutput() throws Exception {
    script(folder.resolve("path/mvn"), "echo 'it broke'; exit 1");
    Result result = run(launcher);
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("it broke", "matcher: the build failed");
    environment.put("LC_ALL", "");
    environment.put("LANG", "zh_CN.UTF-8");
    assertThat(run(launcher).err()).contains("构建失败");
  }

  @Test
  void linksAreFollowed() throws Exception {
    Path link = folder.resolve("links/one");
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, Path.of("../two"));
    Files.createSymbolicLink(folder.resolve("two"), launcher);
    assertThat(run(link, "--version").out()).contains("<-jar>\n<" + top);
  }

  @Test
  void anOldJavaIsPassedOver() throws Exception {
    environment.put("JAVA_HOME", java("17.0.9").toString());
    Files.createSymbolicLink(folder.resolve("path/java"), java("22").resolve("bin/java"));
    assertThat(run(launcher).out()).startsWith("java 22\n");
  }

  @Test
  void theNewestOfTheUsualFoldersIsTaken() throws Exception {
    environment.remove("JAVA_HOME");
    environment.put("PATH", folder.resolve("path") + ":" + withoutJava());
    Path usual = folder.resolve(".sdkman/candidates/java");
    Files.createDirectories(usual);
    for (String version : List.of("99.0.9", "99.0.10", "21.0.4", "1.8.0_292")) {
      Files.createSymbolicLink(usual.resolve(version), java(version));
    }
    Result result = run(launcher);
    assertThat(result.err()).startsWith("matcher: building");
    assertThat(result.out()).startsWith("java 99.0.10\n");
  }

  /** A folder with all programs of the script but no Java. */
  private Path withoutJava() throws IOException {
    Path programs = folder.resolve("programs");
    for (String program :
        List.of(
            "bash",
            "cat",
            "find",
            "head",
            "ln",
            "mkdir",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sleep",
            "stty",
            "touch")) {
      Path at = Path.of("/usr/bin", program);
      script(
          programs.resolve(program),
          "exec " + (Files.exists(at) ? at : Path.of("/bin", program)) + " \"$@\"");
    }
    return programs;
  }

  @Test
  void theNamedJavaIsTakenOrRefused() throws Exception {
    environment.put("MATCHER_JAVA", java("21.0.2").toString());
    assertThat(run(launcher).out()).startsWith("java 21.0.2\n");
    environment.put("MATCHER_JAVA", java("21.0.2").resolve("bin/java").toString());
    assertThat(run(launcher).out()).startsWith("java 21.0.2\n");
    environment.put("MATCHER_JAVA", java("17.0.2").toString());
    Result refused = run(launcher);
    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.err()).contains("is no Java 21 or newer").hasLineCount(1);
  }

  @Test
  void ownOptionsComeAfterTheProgramsAndChooseTheCollector() throws Exception {
    environment.put("MATCHER_OPTS", "-Xmx2g -XX:+UseG1GC");
    assertThat(run(launcher).out())
        .contains("<-Xmx2g>\n<-XX:+UseG1GC>\n<-jar>")
        .doesNotContain("UseSerialGC");
  }

  @Test
  void aPlainLocaleIsReplacedByOneWithChinese() throws Exception {
    environment.put("LC_ALL", "C");
    assertThat(run(launcher).out()).contains("<-Dmatcher.locale=C>");
    environment.put("LC_ALL", "C.UTF-8");
    assertThat(run(launcher).out()).doesNotContain("matcher.locale");
  }
}
