package dev.gongxu.matcher.index;

import dev.gongxu.matcher.text.Piece;
import dev.gongxu.matcher.text.TextAnalysis;
import dev.gongxu.matcher.text.TokenBytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/**
 * The words of postings that tell their subject, as numbers: a hash of 32 bits for each, in rising
 * order, each once. Two words with the same number, one pair in four thousand millions, count as
 * the same.
 *
 * <p>Reads those of indexed postings in any order; used by one thread.
 */
public final class SubjectWords {
  static final String FIELD = "subject";

  /** Of a posting whose words tell nothing. */
  private static final int[] NONE = {};

  /** The same on every machine and in every run, since the numbers are kept. */
  private static final int SEED = 0x6d61;

  private final List<Leaf> leaves;
  private final @Nullable BinaryDocValues[] readers;

  SubjectWords(List<Leaf> leaves) {
    this.leaves = leaves;
    this.readers = new BinaryDocValues[leaves.size()];
  }

  /** The numbers of those words that tell a subject. */
  public static int[] of(Collection<String> words, TextAnalysis analysis) {
    int[] numbers = new int[words.size()];
    int count = 0;
    for (String word : words) {
      if (analysis.tellsSubject(word)) {
        byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
        numbers[count++] = number(bytes, 0, bytes.length);
      }
    }
    return distinct(Arrays.copyOf(numbers, count));
  }

  private static int number(byte[] bytes, int from, int length) {
    return StringHelper.murmurhash3_x86_32(bytes, from, length, SEED);
  }

  private static int[] distinct(int[] numbers) {
    return Arrays.stream(numbers).sorted().distinct().toArray();
  }

  /** What the index keeps of a text that has been read. */
  static BinaryDocValuesField field(TokenBytes tokens, TextAnalysis analysis) {
    int[] numbers = new int[tokens.count(Piece.WORD)];
    int count = 0;
    for (int token = 0; token < numbers.length; token++) {
      int start = tokens.start(Piece.WORD, token);
      int length = tokens.length(Piece.WORD, token);
      if (analysis.tellsSubject(
          new String(tokens.bytes(), start, length, StandardCharsets.UTF_8))) {
        numbers[count++] = number(tokens.bytes(), start, length);
      }
    }
    int[] kept = distinct(Arrays.copyOf(numbers, count));
    byte[] bytes = new byte[Integer.BYTES * kept.length];
    for (int i = 0; i < kept.length; i++) {
      BitUtil.VH_LE_INT.set(bytes, Integer.BYTES * i, kept[i]);
    }
    return new BinaryDocValuesField(FIELD, new BytesRef(bytes));
  }

  /** Those of a posting. */
  public int[] of(int leaf, int doc) {
    try {
      BinaryDocValues reader = readers[leaf];
      // They only move forward.
      if (reader == null || reader.docID() > doc) {
        reader = leaves.get(leaf).subjects();
        readers[leaf] = reader;
      }
      if (!reader.advanceExact(doc)) {
        return NONE;
      }
      BytesRef bytes = reader.binaryValue();
      int[] numbers = new int[bytes.length / Integer.BYTES];
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = (int) BitUtil.VH_LE_INT.get(bytes.bytes, bytes.offset + Integer.BYTES * i);
      }
      return numbers;
    } catch (IOException e) {
      throw Snapshot.unreadable(e);
    }
  }
}
