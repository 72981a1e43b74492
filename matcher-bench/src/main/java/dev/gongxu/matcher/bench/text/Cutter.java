package dev.gongxu.matcher.bench.text;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** A rival's way to cut text into terms. */
public interface Cutter {
  /** The terms of a text in order. */
  List<String> cut(String text);

  /** Lucene's CJKAnalyzer: overlapping bigrams of Han characters. */
  static Cutter cjkBigrams() {
    return of(new CJKAnalyzer());
  }

  /** Lucene's StandardAnalyzer: single Han characters. */
  static Cutter standard() {
    return of(new StandardAnalyzer());
  }

  /** Lucene's SmartChineseAnalyzer: words by a hidden Markov model. */
  static Cutter smartcn() {
    return of(new SmartChineseAnalyzer());
  }

  /** HanLP's standard segmentation with its bundled dictionaries. */
  static Cutter hanlp() {
    return of(new ViterbiSegment());
  }

  /** HanLP's index mode: words and the words inside them. */
  static Cutter hanlpIndex() {
    return of(new ViterbiSegment().enableIndexMode(true));
  }

  private static Cutter of(Segment segment) {
    return text -> {
      List<String> terms = new ArrayList<>();
      for (Term term : segment.seg(text.toLowerCase(Locale.ROOT))) {
        if (term.word.codePoints().anyMatch(Character::isLetterOrDigit)) {
          terms.add(term.word);
        }
      }
      return terms;
    };
  }

  private static Cutter of(Analyzer analyzer) {
    return text -> {
      List<String> terms = new ArrayList<>();
      try (TokenStream stream = analyzer.tokenStream("text", text)) {
        CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
        stream.reset();
        while (stream.incrementToken()) {
          terms.add(term.toString());
        }
        stream.end();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return terms;
    };
  }
}
