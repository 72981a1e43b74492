package dev.gongxu.matcher.index;

import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.text.Piece;
import dev.gongxu.matcher.text.TextAnalysis;
import dev.gongxu.matcher.text.TokenBytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** The text fields of one posting at a time, with memory kept for the next. Used by one thread. */
final class PostingText {
  private static final FieldType TYPE = new FieldType();

  static {
    TYPE.setTokenized(true);
    TYPE.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    TYPE.freeze();
  }

  private final TokenBytes tokens = new TokenBytes();
  private final List<PieceStream> streams = new ArrayList<>();

  private PostingText() {
    TextFields.PIECES.forEach(piece -> streams.add(new PieceStream(tokens, piece)));
  }

  /**
   * Adds what a posting is found by, good until the next one is added: the tokens of title, text
   * and each keyword. Stop words count only in a posting that has nothing else.
   */
  void addTo(Document document, Posting posting, TextAnalysis analysis) {
    read(posting, analysis, false);
    if (tokens.count(Piece.WORD) == 0) {
      read(posting, analysis, true);
    }
    for (Piece piece : TextFields.PIECES) {
      if (tokens.count(piece) > 0) {
        String name = TextFields.name(posting.side(), piece);
        document.add(new Field(name, streams.get(piece.ordinal()), TYPE));
      }
    }
    document.add(SubjectWords.field(tokens, analysis));
  }

  private void read(Posting posting, TextAnalysis analysis, boolean keepStopWords) {
    tokens.clear();
    analysis.read(posting.title(), keepStopWords, tokens);
    analysis.read(posting.text(), keepStopWords, tokens);
    for (String keyword : posting.keywords()) {
      analysis.read(keyword, keepStopWords, tokens);
    }
  }

  /** Hands out memory; as much is kept as was used at the same time. Safe for many threads. */
  static final class Pool {
    private final Queue<PostingText> idle = new ConcurrentLinkedQueue<>();

    PostingText take() {
      PostingText text = idle.poll();
      return text == null ? new PostingText() : text;
    }

    void giveBack(PostingText text) {
      idle.add(text);
    }
  }
}
