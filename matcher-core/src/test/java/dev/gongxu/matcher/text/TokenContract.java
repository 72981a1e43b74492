package dev.gongxu.matcher.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What every list of tokens promises, whatever the text. */
public final class TokenContract {

  private TokenContract() {}

  /** Fails with the text, escaped, if a promise of {@link Token} is broken. */
  public static void check(String text, List<Token> tokens) {
    int lastStart = 0;
    @Nullable Token outer = null;
    for (Token token : tokens) {
      require(token.start() >= lastStart, "starts before the one before", token, text);
      require(token.start() < token.end(), "is empty", token, text);
      require(token.end() <= text.length(), "ends after the text", token, text);
      require(!splitsPair(text, token.start()), "starts inside a pair", token, text);
      require(!splitsPair(text, token.end()), "ends inside a pair", token, text);
      require(!token.term().isBlank() && token.term().indexOf(' ') < 0, "is blank", token, text);
      require(token.term().length() <= Token.MAX_LENGTH, "is too long", token, text);
      if (token.inner()) {
        require(outer != null && within(token, outer), "is not inside", token, text);
      } else {
        outer = token;
      }
      lastStart = token.start();
    }
  }

  private static boolean within(Token inner, Token outer) {
    return outer.start() <= inner.start()
        && inner.end() <= outer.end()
        && inner.term().length() < outer.term().length()
        && outer.term().contains(inner.term());
  }

  private static void require(boolean kept, String broken, Token token, String text) {
    if (!kept) {
      throw new AssertionError(token + " " + broken + " in " + escaped(text));
    }
  }

  private static boolean splitsPair(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }

  /** The text as a Java literal, so that a failure can be replayed. */
  public static String escaped(String text) {
    StringBuilder shown = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      shown.append(String.format("\\u%04x", (int) text.charAt(i)));
    }
    return shown.append('"').toString();
  }
}
