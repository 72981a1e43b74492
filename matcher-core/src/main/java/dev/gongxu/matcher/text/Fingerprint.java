package dev.gongxu.matcher.text;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/** SHA-256 of a list of strings. */
final class Fingerprint {

  private Fingerprint() {}

  /** The digest in hexadecimal; no two lists run together, as each string is ended. */
  static String of(Iterable<String> parts) {
    Hasher hasher = Hashing.sha256().newHasher();
    for (String part : parts) {
      hasher.putString(part, StandardCharsets.UTF_8).putByte((byte) '\n');
    }
    return hasher.hash().toString();
  }
}
