package dev.gongxu.matcher.index;

import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.score.Bm25;
import dev.gongxu.matcher.score.TextFactor;
import dev.gongxu.matcher.score.TextRule;
import dev.gongxu.matcher.text.Piece;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The texts of needs that stand while capabilities come: read once, kept by term, so that one pass
 * over the terms of a capability gives the most that its text can score for every need.
 *
 * <p>Every posting that comes or goes changes the statistics by which all texts are scored. How far
 * a need's text factors can have fallen since they were last known is bounded step by step:
 *
 * <pre>
 * s = Σ uₜ · eₜ · idfₜ · satₜ,   R = OWL(uₜ · eₜ · idfₜ) / (1 + k1),   x = s / (half · R)
 * s' ≥ (s · (1 − λ) − D) · e^−γ       R' ≤ (R + U) · e^γ       R' ≥ (R − D / (1 + k1)) · e^−γ
 * f(x) − f(x') ≤ 0.65 · D / (half · R) + ½ · (2γ − ln(1 − λ) + ln(1 + U / R))
 * </pre>
 *
 * <ul>
 *   <li>D: Σ u · e · the fall of idf over the need's terms, as saturations are below 1; U: the same
 *       of rises over 1 + k1, as the discounts of R are at most 1 and a sum of sorted, discounted
 *       terms grows by no more than the sum of what its terms grow by (an OWL norm). Of terms that
 *       no changed posting holds, idf = ln((N + 1) / (n + ½)) changes by one number
 *   <li>λ: the share by which an average length has fallen; tf · norm⁻¹ falls by no more, and a
 *       saturation z / (1 + z) by no more than z
 *   <li>γ: at most |ln| of the change of an emphasis e = (r / r̄)^c: c ≤ rarity, r and r̄ each
 *       change by at most δ, the largest change of a rarity among the need's terms, and c by the
 *       change of M / (M + 100)
 *   <li>f(x) = xⁿ / (1 + xⁿ) rises by at most {@link TextFactor#steepest} for 1 of x and by at most
 *       {@link TextFactor#steepestRelative} for 1 of ln x
 * </ul>
 *
 * Histories are mixtures of such sums, so the same holds of them. Memory: about 8 bytes for each
 * term of each need in the lists and 12 in the needs, and 150 a distinct term. Used by one thread
 * at a time.
 */
public final class StandingTexts {
  /** Of more changed postings it is quicker to look at every term than to read their texts. */
  private static final int MANY = 500;

  /** More than sums of products of doubles can lose by rounding, relatively. */
  private static final double ROUNDING = 1e-9;

  private final TextRule rule;
  private final Map<StandingTerm.Key, StandingTerm> terms = new HashMap<>();
  private final List<@Nullable StandingText> needs = new ArrayList<>();
  private double[] sums = {};

  /** By need, how much its text factors may have fallen; every question looks at all of them. */
  private double[] falls = {};

  /** Keeps needs for rankings by a rule. */
  public StandingTexts(TextRule rule) {
    this.rule = rule;
  }

  /**
   * Adds a need.
   *
   * @param now the snapshot that is known
   * @return its number, one more than that of the need before
   */
  public int add(TextQuery query, Snapshot now) {
    List<TextQuery.Term> all = new ArrayList<>(query.terms());
    if (rule.words() == 0) {
      query.words().forEach(word -> all.add(new TextQuery.Term(Piece.WORD, word, 0, null)));
    }
    StandingTerm[] own = new StandingTerm[all.size()];
    double[] weights = new double[own.length];
    @Nullable String[] vias = new String[own.length];
    boolean expanded = false;
    for (int i = 0; i < own.length; i++) {
      TextQuery.Term term = all.get(i);
      own[i] = term(term.piece(), term.text(), now);
      weights[i] = term.weight();
      if (term.via() != null) {
        vias[i] = term(Piece.WORD, term.via(), now).key().text();
        expanded = true;
      }
    }
    int number = needs.size();
    needs.add(new StandingText(own, weights, expanded ? vias : null));
    if (number == falls.length) {
      falls = Arrays.copyOf(falls, number + number / 2 + 1);
    }
    falls[number] = Double.POSITIVE_INFINITY;
    return number;
  }

  private StandingTerm term(Piece piece, String text, Snapshot now) {
    return terms.computeIfAbsent(
        new StandingTerm.Key(piece, text), key -> new StandingTerm(key, counts(key, now)));
  }

  private IndexedTerm counts(StandingTerm.Key key, Snapshot now) {
    return now.indexed(Side.CAPABILITY, key.piece(), key.text(), rule);
  }

  /** Takes a need away; its number is not given again. */
  public void remove(int need) {
    needs.set(need, null);
  }

  /** How many numbers have been given. */
  public int end() {
    return needs.size();
  }

  /** The distinct terms that are kept. */
  public int terms() {
    return terms.size();
  }

  /** What a need asks for, as it was read. */
  public TextQuery query(int need) {
    return text(need).query();
  }

  private StandingText text(int need) {
    return Objects.requireNonNull(needs.get(need));
  }

  /** The words by which a need lies in a field. */
  public Set<String> words(int need) {
    return text(need).words();
  }

  /**
   * Begins a need anew: its text factors are known as of a snapshot, the one that is known.
   *
   * @param query its query, prepared for that snapshot
   */
  public void renew(int need, PreparedQuery query, Snapshot now) {
    StandingText text = text(need);
    double all = 0;
    for (int i = 0; i < query.size(); i++) {
      TextQuery.Term term = query.terms().get(i);
      float weight = Math.nextUp((float) (term.weight() * query.emphasis(i)));
      // The need's own come first, in its order; what accepted pairs bring has to be looked up.
      StandingTerm asked = i < text.asked() ? text.term(i) : term(term.piece(), term.text(), now);
      asked.set(need, weight);
      all += weight;
    }
    text.renew(query.reference(), all, now.postings(Side.NEED), rule);
    falls[need] = 0;
  }

  /** How much a need's text factors may have fallen since it was begun anew; infinite for all. */
  public double fall(int need) {
    return falls[need];
  }

  /**
   * Goes over to a later snapshot.
   *
   * @param changed the ids of all postings that came, went or changed in between
   */
  public void advance(Snapshot before, Snapshot now, Collection<String> changed) {
    double[] lost = new double[needs.size()];
    double[] won = new double[needs.size()];
    double[] turned = new double[needs.size()];
    for (StandingTerm term : touched(before, now, changed)) {
      double idf = Bm25.idf(before.postings(Side.CAPABILITY), term.holding());
      double rarity = Bm25.idf(before.postings(Side.NEED), term.asking());
      term.count(counts(term.key(), now));
      double rise = Bm25.idf(now.postings(Side.CAPABILITY), term.holding()) - idf;
      if (rise != 0) {
        term.addTo(rise < 0 ? lost : won, Math.abs(rise));
      }
      double turn = Math.abs(Math.log(Bm25.idf(now.postings(Side.NEED), term.asking()) / rarity));
      for (int i = 0; i < term.size() && turn > 0; i++) {
        turned[term.need(i)] = Math.max(turned[term.need(i)], turn);
      }
    }
    StandingStep step = step(before, now);
    for (int need = 0; need < lost.length; need++) {
      StandingText text = needs.get(need);
      if (text != null) {
        double fall = falls[need] + text.move(step, lost[need], won[need], turned[need]);
        falls[need] = fall < 1 ? fall : Double.POSITIVE_INFINITY;
      }
    }
  }

  private Collection<StandingTerm> touched(
      Snapshot before, Snapshot now, Collection<String> changed) {
    if (changed.size() > MANY) {
      return terms.values();
    }
    Set<StandingTerm> touched = new LinkedHashSet<>();
    for (String id : changed) {
      for (Snapshot one : List.of(before, now)) {
        Posting posting = one.records().posting(id);
        if (posting != null) {
          TermTally tally = TermTally.of(posting, one.analysis());
          for (Piece piece : TextFields.PIECES) {
            for (String text : tally.of(piece).keySet()) {
              StandingTerm term = terms.get(new StandingTerm.Key(piece, text));
              if (term != null) {
                touched.add(term);
              }
            }
          }
        }
      }
    }
    return touched;
  }

  private StandingStep step(Snapshot before, Snapshot now) {
    double shorter = 0;
    for (Piece piece : TextFields.PIECES) {
      double ratio =
          now.averageLength(Side.CAPABILITY, piece) / before.averageLength(Side.CAPABILITY, piece);
      shorter = Math.max(shorter, 1 - ratio);
    }
    double needsBefore = before.postings(Side.NEED);
    double needsNow = now.postings(Side.NEED);
    return new StandingStep(
        growth(before.postings(Side.CAPABILITY), now.postings(Side.CAPABILITY)),
        shorter,
        growth(needsBefore, needsNow),
        Math.abs(needsNow / (needsNow + 100) - needsBefore / (needsBefore + 100)),
        rule.rarity(),
        rule.k1(),
        TextFactor.steepest(rule) / rule.half(),
        TextFactor.steepestRelative(rule));
  }

  private static double growth(double before, double now) {
    return Math.log((now + 1) / (before + 1));
  }

  /**
   * At least the text factor of a capability for every need, by the need's number; 0 where they
   * share no term. Needs that were never begun have 0.
   *
   * @param capability of the snapshot {@code now}, the one that is known
   * @return an array that the next call uses again, at least as long as there are needs
   */
  public double[] most(Posting capability, Snapshot now) {
    if (sums.length < needs.size()) {
      sums = new double[needs.size() + needs.size() / 4];
    }
    Arrays.fill(sums, 0);
    TermTally tally = TermTally.of(capability, now.analysis());
    try {
      now.addAsked(capability.id(), tally);
    } catch (IOException e) {
      throw Snapshot.unreadable(e);
    }
    long all = now.postings(Side.CAPABILITY);
    for (Piece piece : TextFields.PIECES) {
      double inverse = now.norms(Side.CAPABILITY, piece, rule).inverse(tally.length(piece));
      tally
          .of(piece)
          .forEach(
              (text, count) -> {
                StandingTerm term = terms.get(new StandingTerm.Key(piece, text));
                if (term != null) {
                  term.addTo(
                      sums, Bm25.score(Bm25.idf(all, term.holding()), (double) count, inverse));
                }
              });
    }
    for (int need = 0; need < needs.size(); need++) {
      StandingText text = needs.get(need);
      sums[need] =
          text == null || sums[need] == 0
              ? 0
              : TextFactor.value(
                  sums[need] * text.grown() * (1 + ROUNDING), rule, text.leastReference());
    }
    return sums;
  }
}
