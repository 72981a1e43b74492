package dev.gongxu.matcher.index;

import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.text.TextAnalysis;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/**
 * Records that wait to be written together, in the order that the index keeps them in: Lucene sorts
 * what comes otherwise, term by term, and that takes longer than all the rest of writing.
 *
 * <p>Used by one thread at a time.
 */
final class Batch {
  private static final int MOST_RECORDS = 1 << 16;

  private final Map<String, Posting> postings = new LinkedHashMap<>();
  private final Map<Term, Document> others = new LinkedHashMap<>();
  private long characters;

  void put(Posting posting) {
    forget(postings.put(posting.id(), posting));
    characters += characters(posting);
  }

  void put(Term key, Document document) {
    others.put(key, document);
  }

  void removePosting(String id) {
    forget(postings.remove(id));
  }

  private void forget(@Nullable Posting posting) {
    if (posting != null) {
      characters -= characters(posting);
    }
  }

  private static long characters(Posting posting) {
    long sum = posting.title().length();
    sum += posting.text().length();
    for (String keyword : posting.keywords()) {
      sum += keyword.length();
    }
    return sum;
  }

  boolean holdsPosting(String id) {
    return postings.containsKey(id);
  }

  boolean holds(Term key) {
    return others.containsKey(key);
  }

  boolean isEmpty() {
    return postings.isEmpty() && others.isEmpty();
  }

  /**
   * Whether its postings have so many characters, or there are so many records, that it is time.
   */
  boolean isFull(long mostCharacters) {
    return characters >= mostCharacters || postings.size() + others.size() >= MOST_RECORDS;
  }

  /** Writes every record in place of the one with its key; records that are not postings last. */
  void writeTo(IndexWriter writer, TextAnalysis analysis, PostingText text) throws IOException {
    List<Posting> sorted = new ArrayList<>(postings.values());
    sorted.sort(Comparator.comparingLong(PostingOrder::of));
    for (Posting posting : sorted) {
      Document document = PostingDocument.of(posting);
      text.addTo(document, posting, analysis);
      writer.updateDocument(
          RecordDocument.key(RecordDocument.Kind.POSTING, posting.id()), document);
    }
    for (Map.Entry<Term, Document> other : others.entrySet()) {
      writer.updateDocument(other.getKey(), other.getValue());
    }
  }
}
