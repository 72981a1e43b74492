package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.json.ProfileFile;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.score.Profile;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the weights and rules in force. */
@Command(name = "profile")
final class ProfileCommand implements Callable<Integer> {
  private static final List<String> FORMATS = List.of("table", "json");

  private final Session session;

  @Option(
      names = "--service",
      paramLabel = "SERVICE",
      order = 10,
      completionCandidates = ServiceCodes.class,
      descriptionKey = "profile.service")
  @Nullable Service service;

  @Option(names = "--profile", paramLabel = "FILE", order = 33, descriptionKey = "option.profile")
  @Nullable Path profile;

  @Option(
      names = "--format",
      paramLabel = "table|json",
      order = 50,
      descriptionKey = "option.format")
  String format = "table";

  @Option(names = "--out", paramLabel = "FILE", order = 51, descriptionKey = "option.out")
  @Nullable Path out;

  ProfileCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Arguments.oneOf(session, "--format", format, FORMATS);
    Map<Service, Profile> profiles =
        new EnumMap<>(profile == null ? ProfileFile.bundled() : ProfileFile.read(profile));
    if (service != null) {
      profiles.keySet().retainAll(List.of(service));
    }
    try (Output output = Output.to(out, session)) {
      if (format.equals("json")) {
        output.print(ProfileFile.write(profiles));
      } else {
        Style style = new Style(out == null && session.console().styled());
        new ProfileTable(session, style).lines(profiles).forEach(output::line);
      }
      output.finish();
    }
    return ExitCode.DONE;
  }
}
