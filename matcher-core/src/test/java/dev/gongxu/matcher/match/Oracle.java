package dev.gongxu.matcher.match;

import dev.gongxu.matcher.index.Experience;
import dev.gongxu.matcher.index.TextQuery;
import dev.gongxu.matcher.market.Accord;
import dev.gongxu.matcher.market.Block;
import dev.gongxu.matcher.market.Evidence;
import dev.gongxu.matcher.market.MarketRecord;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.OrderStatus;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.market.Side;
import dev.gongxu.matcher.market.TrackRecord;
import dev.gongxu.matcher.region.Region;
import dev.gongxu.matcher.region.RegionTree;
import dev.gongxu.matcher.score.Bm25;
import dev.gongxu.matcher.score.Breakdown;
import dev.gongxu.matcher.score.Emphasis;
import dev.gongxu.matcher.score.ExpertiseFactor;
import dev.gongxu.matcher.score.Gate;
import dev.gongxu.matcher.score.Profile;
import dev.gongxu.matcher.score.RegionFactor;
import dev.gongxu.matcher.score.TextFactor;
import dev.gongxu.matcher.score.WorkloadFactor;
import dev.gongxu.matcher.text.Piece;
import dev.gongxu.matcher.text.PieceTokens;
import dev.gongxu.matcher.text.Sentences;
import dev.gongxu.matcher.text.TextAnalysis;
import dev.gongxu.matcher.text.Token;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.lucene.util.SmallFloat;
import org.jspecify.annotations.Nullable;

/**
 * The dumbest matcher: keeps plain maps, scores every posting with the public factor functions,
 * sorts everything.
 */
final class Oracle {
  private final TextAnalysis analysis;
  private final RegionTree regions = RegionTree.gb2260();
  final Map<String, Posting> postings = new HashMap<>();
  private final Map<String, Provider> providers = new HashMap<>();
  private final Map<String, Order> orders = new HashMap<>();
  private final Map<String, Accord> accords = new HashMap<>();
  private final List<Block> blocks = new ArrayList<>();
  private final Map<String, PieceTokens> read = new HashMap<>();
  private final Map<Posting, Set<String>> words = new HashMap<>();
  private List<Experience.Pair> accepted = List.of();

  /** Below 0 until it is worked out. */
  private double trust = -1;

  record Scored(String id, Breakdown breakdown) {}

  Oracle(TextAnalysis analysis) {
    this.analysis = analysis;
  }

  void put(MarketRecord record) {
    switch (record) {
      case Posting posting -> postings.put(posting.id(), posting);
      case Provider provider -> providers.put(provider.id(), provider);
      case Order order -> orders.put(order.id(), order);
      case Accord accord -> accords.put(accord.id(), accord);
      case Block block -> blocks.add(block);
    }
  }

  /** Accepted pairs, each once. */
  void learn(List<Experience.Pair> pairs) {
    accepted = pairs.stream().distinct().toList();
    trust = -1;
  }

  /** The words that go with those of a need, by the definition. */
  private List<TextQuery.Term> brought(List<TextQuery.Term> terms, double weight) {
    Set<String> words = new LinkedHashSet<>();
    terms.stream()
        .filter(term -> term.piece() == Piece.WORD)
        .forEach(term -> words.add(term.text()));
    if (trust < 0) {
      trust = trust();
    }
    return trust == 0
        ? List.of()
        : foretold(words, asking(), answering()).stream()
            .map(
                entry ->
                    new TextQuery.Term(
                        Piece.WORD, entry.getKey(), weight * (trust * entry.getValue()), "any"))
            .toList();
  }

  /** The words of the needs of accepted pairs, by need. */
  private SortedMap<String, Set<String>> asking() {
    SortedMap<String, Set<String>> asking = new TreeMap<>();
    accepted.forEach(pair -> asking.put(pair.need().id(), words(withoutRepetition(pair.need()))));
    return asking;
  }

  /** The words of what answered them. */
  private SortedMap<String, Set<String>> answering() {
    SortedMap<String, Set<String>> answering = new TreeMap<>();
    accepted.forEach(
        pair ->
            answering
                .computeIfAbsent(pair.need().id(), id -> new HashSet<>())
                .addAll(words(pair.capability())));
    return answering;
  }

  /** How well every need is foretold from all others. */
  private double trust() {
    double foretold = 0;
    double come = 0;
    SortedMap<String, Set<String>> allAsking = asking();
    SortedMap<String, Set<String>> allAnswering = answering();
    for (String left : allAsking.keySet()) {
      SortedMap<String, Set<String>> asking = new TreeMap<>(allAsking);
      SortedMap<String, Set<String>> answering = new TreeMap<>(allAnswering);
      Set<String> words = Objects.requireNonNull(asking.remove(left));
      Set<String> answers = Objects.requireNonNull(answering.remove(left));
      for (Map.Entry<String, Double> word : foretold(words, asking, answering)) {
        double usual = (double) holding(answering, word.getKey()) / asking.size();
        come += word.getValue() * ((answers.contains(word.getKey()) ? 1 : 0) - usual);
        foretold += word.getValue() * word.getValue();
      }
    }
    return come > 0 ? Math.min(1, come / foretold) : 0;
  }

  private static long holding(SortedMap<String, Set<String>> answering, String word) {
    return answering.values().stream().filter(all -> all.contains(word)).count();
  }

  private static List<Map.Entry<String, Double>> foretold(
      Set<String> words,
      SortedMap<String, Set<String>> asking,
      SortedMap<String, Set<String>> answering) {
    Map<String, Double> missed = new HashMap<>();
    for (String word : words) {
      List<Set<String>> with =
          asking.keySet().stream()
              .filter(need -> asking.getOrDefault(need, Set.of()).contains(word))
              .map(need -> answering.getOrDefault(need, Set.of()))
              .toList();
      Map<String, Double> likelihoods = new HashMap<>();
      Set<String> others = new HashSet<>();
      with.forEach(others::addAll);
      others.remove(word);
      for (String other : others) {
        long both = with.stream().filter(answers -> answers.contains(other)).count();
        if (both >= 2) {
          double usual = (double) holding(answering, other) / asking.size();
          double more = both - with.size() * usual;
          likelihoods.put(other, more / (with.size() + 2.0));
        }
      }
      likelihoods.values().removeIf(likelihood -> likelihood <= 0);
      strongest(likelihoods, 20).stream()
          .filter(entry -> !words.contains(entry.getKey()))
          .forEach(entry -> missed.merge(entry.getKey(), 1 - entry.getValue(), (a, b) -> a * b));
    }
    missed.replaceAll((word, miss) -> 1 - miss);
    return strongest(missed, 20);
  }

  private static List<Map.Entry<String, Double>> strongest(Map<String, Double> values, int most) {
    return values.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .toList();
  }

  /** A sentence that a need repeats is read once. */
  private static Posting withoutRepetition(Posting need) {
    return Posting.of(need.id(), need.side(), need.service())
        .title(need.title())
        .text(Sentences.distinct(need.text()))
        .keywords(need.keywords())
        .region(need.region())
        .build();
  }

  private Set<String> words(Posting posting) {
    return words.computeIfAbsent(
        posting,
        one ->
            tokens(one, Piece.WORD).stream()
                .map(Token::term)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  /** What a term adds: by a posting's own text, or with what it was accepted for. */
  private double score(
      double weight, Posting other, TextQuery.Term term, Profile profile, double average) {
    int count = count(other, term);
    double own =
        count == 0
            ? 0
            : Bm25.score(weight, count, norm(profile, length(other, term.piece()), average));
    List<Posting> needs =
        other.side() == Side.NEED
            ? List.of()
            : accepted.stream()
                .filter(pair -> pair.capability().id().equals(other.id()))
                .map(pair -> withoutRepetition(pair.need()))
                .toList();
    if (needs.isEmpty()) {
      return own;
    }
    int asked = needs.stream().mapToInt(need -> count(need, term)).sum();
    int length =
        needs.stream()
            .mapToInt(
                need ->
                    (int)
                        tokens(need, term.piece()).stream().filter(token -> !token.inner()).count())
            .sum();
    double norm = norm(profile, length(other, term.piece()) + length, average);
    double share = needs.size() / (needs.size() + 2.4);
    return count + asked == 0
        ? 0
        : (1 - share) * own + share * Bm25.score(weight, count + asked, norm);
  }

  private static double norm(Profile profile, int length, double average) {
    return Bm25.inverseNorm(profile.text().k1(), profile.text().b(), length, average);
  }

  List<Scored> rank(Posting subject, Profile profile, MatchOptions options) {
    Side side = subject.side() == Side.NEED ? Side.CAPABILITY : Side.NEED;
    List<Posting> others =
        postings.values().stream().filter(posting -> posting.side() == side).toList();
    List<TextQuery.Term> terms =
        new ArrayList<>(TextQuery.of(subject, analysis, profile.text()).terms());
    if (side == Side.CAPABILITY) {
      terms.addAll(brought(terms, profile.text().words()));
    }
    double[] emphasis = emphasis(subject.side(), terms, profile.text().rarity());
    Map<Piece, Double> averages = new HashMap<>();
    for (Piece piece : Piece.values()) {
      long sum = others.stream().mapToLong(posting -> length(posting, piece)).sum();
      averages.put(piece, Math.max(1, (double) sum / Math.max(1, others.size())));
    }
    double[] weights = new double[terms.size()];
    double[] expected = new double[terms.size()];
    for (int i = 0; i < weights.length; i++) {
      TextQuery.Term term = terms.get(i);
      long holding = others.stream().filter(posting -> count(posting, term) > 0).count();
      weights[i] = term.weight() * Bm25.idf(others.size(), holding);
      weights[i] *= emphasis[i];
      expected[i] = term.via() != null ? 0 : Bm25.score(weights[i], 1, 1 / profile.text().k1());
    }
    double reference = TextFactor.reference(expected, profile.text().focus());
    List<Scored> found = new ArrayList<>();
    for (Posting other : others) {
      double bm25 = 0;
      for (int i = 0; i < weights.length; i++) {
        TextQuery.Term term = terms.get(i);
        double average = averages.getOrDefault(term.piece(), 1.0);
        bm25 += score(weights[i], other, term, profile, average);
      }
      boolean shares = bm25 > 0;
      if (shares && gate(subject, other, profile, options.on()) == null) {
        found.add(
            new Scored(
                other.id(), breakdown(subject, other, profile, options.on(), bm25, reference)));
      }
    }
    found.sort(
        (a, b) -> {
          int byScore = Double.compare(b.breakdown.total(), a.breakdown.total());
          return byScore != 0
              ? byScore
              : Arrays.compareUnsigned(
                  a.id.getBytes(StandardCharsets.UTF_8), b.id.getBytes(StandardCharsets.UTF_8));
        });
    if (options.onePerProvider()) {
      Set<String> seen = new HashSet<>();
      found.removeIf(
          scored -> {
            String owner = Objects.requireNonNull(postings.get(scored.id)).owner();
            return owner != null && !seen.add(owner);
          });
    }
    return found.subList(0, Math.min(options.top(), found.size()));
  }

  /** What the rarity among the postings of the subject's own side makes of each term. */
  private double[] emphasis(Side side, List<TextQuery.Term> terms, double rarity) {
    List<Posting> own =
        postings.values().stream().filter(posting -> posting.side() == side).toList();
    List<TextQuery.Term> written = terms.stream().filter(term -> term.via() == null).toList();
    long words = written.stream().filter(term -> term.piece() == Piece.WORD).count();
    double exponent = Emphasis.exponent(rarity, (int) words, own.size());
    double[] factors = new double[terms.size()];
    Arrays.fill(factors, 1);
    for (Piece piece : Piece.values()) {
      double sum = 0;
      int alike = 0;
      double[] rarities = new double[terms.size()];
      for (int i = 0; i < rarities.length && exponent > 0; i++) {
        TextQuery.Term term = terms.get(i);
        if (term.piece() == piece && term.via() == null) {
          long holding = own.stream().filter(posting -> count(posting, term) > 0).count();
          rarities[i] = Bm25.idf(own.size(), holding);
          sum += rarities[i];
          alike++;
        }
      }
      for (int i = 0; i < rarities.length; i++) {
        if (rarities[i] > 0) {
          double part = piece == Piece.CHARACTER ? exponent / 2 : exponent;
          factors[i] = Emphasis.factor(rarities[i], sum / alike, part);
        }
      }
    }
    return factors;
  }

  private List<Token> tokens(Posting posting, Piece piece) {
    List<String> texts = new ArrayList<>(List.of(posting.title(), posting.text()));
    texts.addAll(posting.keywords());
    List<Token> tokens = new ArrayList<>();
    for (String text : texts) {
      tokens.addAll(read.computeIfAbsent(text, analysis::of).of(piece));
    }
    boolean silent = texts.stream().allMatch(text -> analysis.of(text).of(Piece.WORD).isEmpty());
    if (silent) {
      tokens.clear();
      texts.forEach(text -> tokens.addAll(analysis.withStopWords(text).of(piece)));
    }
    return tokens;
  }

  private int count(Posting posting, TextQuery.Term term) {
    return (int)
        tokens(posting, term.piece()).stream()
            .filter(token -> token.term().equals(term.text()))
            .count();
  }

  /** Lengths are kept in four significant bits. */
  private int length(Posting posting, Piece piece) {
    int length = (int) tokens(posting, piece).stream().filter(token -> !token.inner()).count();
    return SmallFloat.byte4ToInt(SmallFloat.intToByte4(length));
  }

  @Nullable Gate gate(Posting subject, Posting other, Profile profile, LocalDate day) {
    Posting need = subject.side() == Side.NEED ? subject : other;
    Posting capability = subject.side() == Side.NEED ? other : subject;
    Provider provider = capability.owner() == null ? null : providers.get(capability.owner());
    for (Gate gate : Gate.values()) {
      boolean refused =
          switch (gate) {
            case OTHER_SERVICE -> need.service() != capability.service();
            case CLOSED -> !need.open() || !capability.open();
            case EXPIRED -> need.expired(day) || capability.expired(day);
            case PROVIDER_MISSING -> provider == null;
            case SAME_OWNER -> need.owner() != null && need.owner().equals(capability.owner());
            case BLOCKED ->
                blocks.stream()
                    .anyMatch(
                        block ->
                            (block.a().equals(need.owner()) && block.b().equals(capability.owner()))
                                || (block.b().equals(need.owner())
                                    && block.a().equals(capability.owner())));
            case PROVIDER_FULL -> provider != null && open(provider) >= provider.capacity();
          };
      if (refused && profile.gates().contains(gate)) {
        return gate;
      }
    }
    return null;
  }

  private int open(Provider provider) {
    return (int)
        orders.values().stream()
            .filter(
                order ->
                    order.provider().equals(provider.id()) && order.status() == OrderStatus.OPEN)
            .count();
  }

  private Breakdown breakdown(
      Posting subject,
      Posting other,
      Profile profile,
      LocalDate day,
      double bm25,
      double reference) {
    Posting need = subject.side() == Side.NEED ? subject : other;
    Posting capability = subject.side() == Side.NEED ? other : subject;
    Provider provider = capability.owner() == null ? null : providers.get(capability.owner());
    double strength =
        accords.values().stream()
            .filter(accord -> accord.inForce(day) && accord.serves(subject.service()))
            .filter(accord -> joins(accord, need.region(), capability.region()))
            .mapToDouble(Accord::strength)
            .max()
            .orElse(0);
    return Breakdown.of(
        profile.weights(),
        TextFactor.value(bm25, profile.text(), reference),
        RegionFactor.value(
            profile.region(),
            regions.between(need.region(), capability.region()),
            strength,
            need.remote() || capability.remote()),
        provider == null ? 0 : expertise(provider, need, profile),
        provider == null ? 0 : WorkloadFactor.value(open(provider), provider.capacity()));
  }

  private boolean joins(Accord accord, Region a, Region b) {
    return accord.regions().stream()
        .anyMatch(
            one ->
                regions.contains(one, a)
                    && accord.regions().stream()
                        .anyMatch(two -> !two.equals(one) && regions.contains(two, b)));
  }

  private double expertise(Provider provider, Posting need, Profile profile) {
    double prior = profile.expertise().prior(provider.kind(), provider.rank(), provider.verified());
    double rated = 0;
    double share = 0;
    double unrated = 0;
    double cancelled = 0;
    TrackRecord ended = TrackRecord.NONE;
    for (Order order : orders.values()) {
      if (!order.provider().equals(provider.id()) || order.status() == OrderStatus.OPEN) {
        continue;
      }
      TrackRecord one = record(order);
      ended = ended.plus(one);
      double close = closeness(order, provider, need, profile.expertise().sameField());
      rated += close * one.rated();
      share += close * one.ratingShare();
      unrated += close * one.unrated();
      cancelled += close * one.cancelled();
    }
    return ExpertiseFactor.value(
        profile.expertise(), prior, new Evidence(rated, share, unrated, cancelled), ended);
  }

  private static TrackRecord record(Order order) {
    if (order.status() == OrderStatus.CANCELLED) {
      return new TrackRecord(0, 0, 0, 1);
    }
    return order.rating() == null
        ? new TrackRecord(0, 0, 1, 0)
        : new TrackRecord(1, (order.rating() - 1) / 4.0, 0, 0);
  }

  private double closeness(Order order, Provider provider, Posting need, double sameField) {
    Posting about = postings.get(order.need());
    if (about == null && order.capability() != null) {
      about = postings.get(order.capability());
    }
    if (about == null) {
      return 0;
    }
    Set<String> fields = fields(provider, about);
    fields.retainAll(fields(provider, need));
    Set<String> own = subjectWords(about);
    Set<String> asked = subjectWords(need);
    Set<String> common = new HashSet<>(own);
    common.retainAll(asked);
    double close = fields.isEmpty() ? 0 : sameField;
    if (!common.isEmpty()) {
      close = Math.max(close, common.size() / Math.sqrt(own.size() * asked.size()));
    }
    return Math.floor(close * 256) / 256;
  }

  private Set<String> subjectWords(Posting posting) {
    return words(posting).stream().filter(analysis::tellsSubject).collect(Collectors.toSet());
  }

  private Set<String> fields(Provider provider, Posting posting) {
    Set<String> words = new HashSet<>();
    tokens(posting, Piece.WORD).forEach(token -> words.add(token.term()));
    Set<String> fields = new HashSet<>();
    for (String field : provider.fields()) {
      List<String> label =
          analysis.of(field).of(Piece.WORD).stream()
              .filter(token -> !token.inner())
              .map(Token::term)
              .toList();
      if (!label.isEmpty() && words.containsAll(label)) {
        fields.add(field);
      }
    }
    return fields;
  }
}
