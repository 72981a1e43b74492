package dev.gongxu.matcher.cli;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A language in which the program speaks. */
enum Language {
  /** English. */
  EN("en"),
  /** Chinese. */
  ZH("zh");

  private static final String OPTION = "--lang";

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** The word for it on the command line. */
  String code() {
    return code;
  }

  /** The language with this code, null where there is none. */
  static @Nullable Language find(String code) {
    for (Language language : values()) {
      if (language.code.equals(code)) {
        return language;
      }
    }
    return null;
  }

  /**
   * The language that the arguments ask for, else that of the environment.
   *
   * <p>Looks before the arguments are parsed, so that also what is wrong with them is said in the
   * right language; a code that does not exist is left for the parser to refuse.
   */
  static Language of(List<String> arguments, Map<String, String> environment) {
    Language chosen = null;
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (argument.equals(OPTION) && i + 1 < arguments.size()) {
        chosen = find(arguments.get(i + 1));
      } else if (argument.startsWith(OPTION + "=")) {
        chosen = find(argument.substring(OPTION.length() + 1));
      }
    }
    return chosen != null ? chosen : of(environment);
  }

  /** By the first of LC_ALL, LC_MESSAGES and LANG that is set. */
  private static Language of(Map<String, String> environment) {
    for (String name : List.of("LC_ALL", "LC_MESSAGES", "LANG")) {
      String locale = environment.getOrDefault(name, "");
      if (!locale.isEmpty()) {
        return locale.startsWith("zh") ? ZH : EN;
      }
    }
    return EN;
  }
}
