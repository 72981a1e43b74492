package dev.gongxu.matcher.index;

import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.PostingStatus;
import dev.gongxu.matcher.market.Service;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.text.Piece;
import dev.gongxu.matcher.text.PieceTokens;
import dev.gongxu.matcher.text.TextAnalysis;
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
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * A posting as an index document and back: columns to rank by, text fields to find by, stored
 * fields to show.
 */
final class PostingDocument {
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
    store(document, posting);
    return document;
  }

  /**
   * What a posting is found by: the tokens of title, text and each keyword. Stop words count only
   * in a posting that has nothing else.
   */
  static List<PieceTokens> tokens(Posting posting, TextAnalysis analysis) {
    List<String> texts = new ArrayList<>(List.of(posting.title(), posting.text()));
    texts.addAll(posting.keywords());
    List<PieceTokens> tokens = texts.stream().map(analysis::of).toList();
    boolean silent = tokens.stream().allMatch(one -> one.of(Piece.WORD).isEmpty());
    return silent ? texts.stream().map(analysis::withStopWords).toList() : tokens;
  }

  private static void store(Document document, Posting posting) {
    document.add(new StoredField("side", posting.side().code()));
    document.add(new StoredField("service", posting.service().code()));
    document.add(new StoredField("title", posting.title()));
    document.add(new StoredField("text", posting.text()));
    for (String keyword : posting.keywords()) {
      document.add(new StoredField("keyword", keyword));
    }
    document.add(new StoredField("regionCode", posting.region().code()));
    RecordDocument.store(document, "ownerId", posting.owner());
    document.add(new StoredField("remote", posting.remote() ? 1 : 0));
    document.add(new StoredField("wanted", posting.wanted()));
    document.add(new StoredField("status", posting.status().code()));
    RecordDocument.store(document, "postedOn", posting.postedOn());
    RecordDocument.store(document, "expiresOn", posting.expiresOn());
  }

  static Posting read(Document document, RegionTree regions) {
    return new Posting(
        RecordDocument.id(document),
        Side.of(document.get("side")),
        Service.of(document.get("service")),
        document.get("title"),
        document.get("text"),
        List.of(document.getValues("keyword")),
        regions.of(RecordDocument.integer(document, "regionCode")),
        owner(document),
        RecordDocument.integer(document, "remote") == 1,
        RecordDocument.integer(document, "wanted"),
        PostingStatus.of(document.get("status")),
        RecordDocument.date(document, "postedOn"),
        RecordDocument.date(document, "expiresOn"));
  }

  private static @Nullable String owner(Document document) {
    return document.get("ownerId");
  }
}
