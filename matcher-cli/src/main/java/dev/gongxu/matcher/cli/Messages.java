package dev.gongxu.matcher.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/**
 * Everything the program says, in one language.
 *
 * <p>A text has its arguments as {@code {0}}, {@code {1}} …; no other character is special. Safe
 * for use by many threads.
 */
final class Messages {
  private final ResourceBundle bundle;

  private Messages(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /** The messages of a language. */
  static Messages in(Language language) {
    // Read by name: the lookup by locale would fall back to the locale of the machine.
    String name = "messages_" + language.code() + ".properties";
    try (InputStream in = requireNonNull(Messages.class.getResourceAsStream(name), name);
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return new Messages(new PropertyResourceBundle(reader));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a key with its arguments filled in. */
  String get(String key, Object... arguments) {
    String text = bundle.getString(key);
    if (arguments.length == 0) {
      return text;
    }
    StringBuilder filled = new StringBuilder();
    int from = 0;
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
      int close = text.indexOf('}', open);
      filled.append(text, from, open);
      filled.append(arguments[Integer.parseInt(text.substring(open + 1, close))]);
      from = close + 1;
    }
    return filled.append(text, from, text.length()).toString();
  }

  /** The texts as the parser's help wants them. */
  ResourceBundle bundle() {
    return bundle;
  }
}
