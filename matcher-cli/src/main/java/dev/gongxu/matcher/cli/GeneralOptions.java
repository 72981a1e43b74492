package dev.gongxu.matcher.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options of every command, before or after its name. */
final class GeneralOptions {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      order = 100,
      descriptionKey = "option.help")
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      scope = ScopeType.INHERIT,
      order = 101,
      descriptionKey = "option.version")
  boolean version;

  @Option(
      names = "--lang",
      paramLabel = "zh|en",
      scope = ScopeType.INHERIT,
      order = 102,
      descriptionKey = "option.lang")
  @Nullable Language language;

  @Option(
      names = "--quiet",
      scope = ScopeType.INHERIT,
      order = 103,
      descriptionKey = "option.quiet")
  boolean quiet;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      order = 104,
      descriptionKey = "option.verbose")
  boolean verbose;
}
