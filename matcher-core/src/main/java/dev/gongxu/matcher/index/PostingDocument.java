package dev.gongxu.matcher.index;

import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.PostingStatus;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.region.RegionTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A posting as an index document and back: columns to rank by, text fields to find by, and the
 * posting itself to show.
 */
final class PostingDocument {
  private static final String STORED = "posting";

  static final String ID = "id";
  static final String TRAITS = "traits";
  static final String REGION = "region";
  static final String EXPIRES = "expires";
  static final String OWNER = "owner";

  /** The owner again, as a term, by which its postings are found. */
  static final String OWNED_BY = "ownedBy";

  private PostingDocument() {}

  /** All of it but the text fields. */
  static Document of(Posting posting) {
    Document document = RecordDocument.keyed(RecordDocument.Kind.POSTING, posting.id());
    document.add(new BinaryDocValuesField(ID, new BytesRef(posting.id())));
    document.add(new NumericDocValuesField(TRAITS, Traits.of(posting)));
    document.add(new NumericDocValuesField(REGION, posting.region().code()));
    document.add(new NumericDocValuesField(PostingOrder.FIELD, PostingOrder.of(posting)));
    LocalDate expiresOn = posting.expiresOn();
    if (expiresOn != null) {
      document.add(new NumericDocValuesField(EXPIRES, expiresOn.toEpochDay()));
    }
    String owner = posting.owner();
    if (owner != null) {
      document.add(new SortedDocValuesField(OWNER, new BytesRef(owner)));
      document.add(new StringField(OWNED_BY, owner, Field.Store.NO));
    }
    document.add(stored(posting));
    return document;
  }

  /** In one field, which costs a fraction of what thirteen do to write and to read. */
  private static StoredField stored(Posting posting) {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    try {
      out.writeString(posting.id());
      out.writeString(posting.side().code());
      out.writeString(posting.service().code());
      out.writeString(posting.title());
      out.writeString(posting.text());
      out.writeVInt(posting.keywords().size());
      for (String keyword : posting.keywords()) {
        out.writeString(keyword);
      }
      out.writeVInt(posting.region().code());
      writeIfPresent(out, posting.owner());
      out.writeVInt(posting.remote() ? 1 : 0);
      out.writeVInt(posting.wanted());
      out.writeString(posting.status().code());
      writeIfPresent(out, posting.postedOn());
      writeIfPresent(out, posting.expiresOn());
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return new StoredField(STORED, out.toArrayCopy());
  }

  private static void writeIfPresent(DataOutput out, @Nullable Object value) throws IOException {
    // No value is the empty string.
    out.writeString(value == null ? "" : value.toString());
  }

  static Posting read(Document document, RegionTree regions) throws IOException {
    BytesRef stored = document.getBinaryValue(STORED);
    if (stored == null) {
      throw new IndexException(
          IndexException.Kind.DAMAGED, "a posting is missing; rebuild the index from the files");
    }
    DataInput in = new ByteArrayDataInput(stored.bytes, stored.offset, stored.length);
    return new Posting(
        in.readString(),
        Side.of(in.readString()),
        Service.of(in.readString()),
        in.readString(),
        in.readString(),
        strings(in),
        regions.of(in.readVInt()),
        orNull(in.readString()),
        in.readVInt() == 1,
        in.readVInt(),
        PostingStatus.of(in.readString()),
        date(in.readString()),
        date(in.readString()));
  }

  private static List<String> strings(DataInput in) throws IOException {
    List<String> strings = new ArrayList<>();
    for (int left = in.readVInt(); left > 0; left--) {
      strings.add(in.readString());
    }
    return strings;
  }

  private static @Nullable String orNull(String value) {
    return value.isEmpty() ? null : value;
  }

  private static @Nullable LocalDate date(String value) {
    return value.isEmpty() ? null : LocalDate.parse(value);
  }
}
