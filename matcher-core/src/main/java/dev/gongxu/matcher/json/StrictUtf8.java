package dev.gongxu.matcher.json;

import dev.gongxu.matcher.market.InvalidFieldException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** From bytes to text: UTF-8 and nothing else. Stateless, so safe to share. */
final class StrictUtf8 {
  /** The field that a refusal names. */
  static final String FIELD = "encoding";

  private static final char REPLACEMENT = '\uFFFD';
  private static final Charset GB18030 = Charset.forName("GB18030");

  private StrictUtf8() {}

  /**
   * Decodes one line.
   *
   * @param offset where {@code from} stands in the file, in bytes from 0
   * @throws InvalidFieldException naming the offset of the first bad byte
   */
  static String decode(byte[] bytes, int from, int to, long offset) {
    String text = lenient(bytes, from, to);
    // The replacement character may honestly stand in a file; only then is decoding done twice.
    if (text.indexOf(REPLACEMENT) >= 0) {
      ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
      boolean bad =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(in, CharBuffer.allocate(to - from), true)
              .isError();
      if (bad) {
        throw new InvalidFieldException(
            FIELD,
            String.format("0x%02X", bytes[in.position()]),
            "the byte at offset "
                + (offset + in.position() - from)
                + " of the file is not UTF-8; "
                + advice(bytes, from, to, text));
      }
    }
    return text;
  }

  /** The text with replacement characters where it is not UTF-8. */
  static String lenient(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  private static String advice(byte[] bytes, int from, int to, String decoded) {
    int first = to - from < 2 ? 0 : (bytes[from] & 0xFF) << 8 | (bytes[from + 1] & 0xFF);
    if (first == 0xFFFE || first == 0xFEFF) {
      return "the file looks like UTF-16, convert it: iconv -f UTF-16 -t UTF-8 FILE > NEW";
    }
    if (looksLikeGbk(bytes, from, to, decoded)) {
      return "the file looks like GBK, convert it: iconv -f GB18030 -t UTF-8 FILE > NEW";
    }
    return "save the file as UTF-8";
  }

  /**
   * Whether most of what is not ASCII would be Han as GB18030. Chinese UTF-8 with one broken
   * character would be too, so first most of it must fail to be UTF-8.
   */
  private static boolean looksLikeGbk(byte[] bytes, int from, int to, String decoded) {
    long replaced = decoded.chars().filter(c -> c == REPLACEMENT).count();
    long kept = decoded.codePoints().filter(c -> c >= 0x80 && c != REPLACEMENT).count();
    String text = gb18030(bytes, from, to);
    if (replaced <= kept || text == null) {
      return false;
    }
    long other = text.codePoints().filter(c -> c >= 0x80).count();
    long han =
        text.codePoints()
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
            .count();
    return han >= 2 && han * 2 > other;
  }

  private static @Nullable String gb18030(byte[] bytes, int from, int to) {
    try {
      return GB18030.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
