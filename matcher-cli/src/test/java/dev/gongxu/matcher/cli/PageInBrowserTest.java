package dev.gongxu.matcher.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages as a browser has them. Skipped, with a word, where no Chromium is on the path; what can be
 * seen without one is in {@link ReportCommandTest}.
 */
final class PageInBrowserTest {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final Pattern DATA =
      Pattern.compile("<data value=\"([^\"]*)\"[^>]*>([^<]*)</data>");

  @TempDir private Path temporary;

  private static @Nullable Path browser() {
    for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
      for (String name : NAMES) {
        Path program = Path.of(folder.isEmpty() ? "." : folder).resolve(name);
        if (Files.isExecutable(program)) {
          return program;
        }
      }
    }
    return null;
  }

  /** The page as the browser has it after it was loaded. */
  private String dom(Path page) throws Exception {
    Path program = browser();
    assumeTrue(
        program != null,
        "none of " + NAMES + " is on the path, so no page was opened in a browser");
    Path out = temporary.resolve(page.getFileName() + ".dom");
    Process process =
        new ProcessBuilder(
                String.valueOf(program),
                "--headless",
                // Without the sandbox, which a container or root cannot have.
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--user-data-dir=" + temporary.resolve("profile"),
                "--dump-dom",
                page.toUri().toString())
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    boolean ended = process.waitFor(120, TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly();
    }
    assertThat(ended).as("the browser ended").isTrue();
    return Files.readString(out);
  }

  private Path page(String name, Object... words) {
    Path page = temporary.resolve(name);
    List<Object> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--format", "html", "--out", page));
    Ran ran = Ran.of(all.toArray());
    assertThat(ran.code()).as(ran.err()).isZero();
    return page;
  }

  private static List<String> figures(String html) {
    return DATA.matcher(html)
        .results()
        .map(found -> found.group(1) + "=" + found.group(2))
        .toList();
  }

  @Test
  void theBrowserShowsTheFiguresThatWereWritten() throws Exception {
    Path page = page("board.html", "report", "--data", "../sample-data", "--on", "2026-11-24");
    String dom = dom(page);
    List<String> written = figures(Files.readString(page));
    assertThat(written).hasSizeGreaterThan(100);
    assertThat(figures(dom)).isEqualTo(written);
    assertThat(dom).contains("</footer>", "<svg", "id=\"overdue\"");
  }

  @Test
  void noRequestLeavesThePageWhateverItsTextsSay() throws Exception {
    AtomicInteger requests = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    try {
      String image = "\"><img src=\"http://127.0.0.1:" + server.getAddress().getPort() + "/leak\">";
      // What leaves a page that is not ours is seen, so that nothing seen means nothing left.
      Path leaky = temporary.resolve("leaky.html");
      Files.writeString(leaky, "<!DOCTYPE html><body title=\"" + image, StandardCharsets.UTF_8);
      dom(leaky);
      assertThat(requests.getAndSet(0)).isPositive();
      Path data = HostileMarket.write(temporary, image);
      for (String by : List.of("county", "provider")) {
        String dom =
            dom(page(by + ".html", "report", "--data", data, "--on", "2026-11-24", "--by", by));
        assertThat(dom).contains("/leak").doesNotContain("<img", "<script");
      }
      String dom = dom(page("matches.html", "match", "--data", data, "--on", "2026-11-24"));
      assertThat(dom).contains("/leak").doesNotContain("<img", "<script");
      assertThat(requests.get()).isZero();
    } catch (IOException e) {
      throw new AssertionError(e);
    } finally {
      server.stop(0);
    }
  }
}
