package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.Matcher;
import dev.gongxu.matcher.eval.Effectiveness;
import dev.gongxu.matcher.eval.Judgements;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.match.InOrder;
import dev.gongxu.matcher.match.Match;
import dev.gongxu.matcher.match.MatchOptions;
import dev.gongxu.matcher.score.Profile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Ranks the judged needs by every contender. For one run by one thread, which workers help. */
final class EvalRankings {
  private final Session session;
  private final Matcher matcher;
  private final Judgements judgements;
  private final List<Contender> contenders;
  private final MatchOptions options;
  private final boolean judgedOnly;
  private final Map<String, Posting> needs = new HashMap<>();

  /**
   * @param judgedOnly whether nothing but judged capabilities is ranked
   */
  EvalRankings(
      Session session,
      Matcher matcher,
      Judgements judgements,
      List<Contender> contenders,
      MatchOptions options,
      boolean judgedOnly) {
    this.session = session;
    this.matcher = matcher;
    this.judgements = judgements;
    this.contenders = contenders;
    this.options = options;
    this.judgedOnly = judgedOnly;
  }

  /** A need's rankings, in the order of the contenders. */
  private record Ranked(Posting need, List<List<String>> rankings) {}

  /** What each contender came to, in their order. */
  List<Measured> measure(Subjects subjects, WorkerOptions worker) {
    Set<String> wanted = new HashSet<>(judgements.answerableNeeds());
    List<Map<String, List<String>>> rankings = new ArrayList<>();
    contenders.forEach(contender -> rankings.add(new HashMap<>()));
    try (Workers workers = worker.start();
        Progress progress =
            new Progress(
                session,
                session.messages().get("progress.matching"),
                subjects.count(matcher),
                true)) {
      subjects.each(
          matcher,
          postings ->
              InOrder.map(
                  only(postings, wanted),
                  this::ranked,
                  workers.executor(),
                  4 * workers.threads(),
                  ranked -> {
                    needs.put(ranked.need.id(), ranked.need);
                    for (int i = 0; i < rankings.size(); i++) {
                      rankings.get(i).put(ranked.need.id(), ranked.rankings.get(i));
                    }
                    progress.step();
                  }));
    }
    int missing = wanted.size() - rankings.getFirst().size();
    if (missing > 0) {
      session.note(session.messages().get("eval.missing", missing, wanted.size()));
    }
    List<Measured> measured = new ArrayList<>();
    for (int i = 0; i < contenders.size(); i++) {
      Map<String, List<String>> own = rankings.get(i);
      measured.add(new Measured(contenders.get(i).name(), own, Effectiveness.of(judgements, own)));
    }
    return measured;
  }

  /** The needs that were ranked for, by id. */
  Map<String, Posting> needs() {
    return needs;
  }

  private Ranked ranked(Posting need) {
    List<List<String>> all = new ArrayList<>();
    for (Contender contender : contenders) {
      Profile profile = contender.profile(need.service());
      List<Match> matches =
          judgedOnly
              ? matcher.matchAmong(need, judgements.grades(need.id()).keySet(), profile, options)
              : matcher.match(need, profile, options).matches();
      all.add(matches.stream().map(Match::capability).toList());
    }
    return new Ranked(need, all);
  }

  private static Iterator<Posting> only(Iterator<Posting> postings, Set<String> ids) {
    Iterable<Posting> all = () -> postings;
    return StreamSupport.stream(all.spliterator(), false)
        .filter(posting -> ids.contains(posting.id()))
        .iterator();
  }
}
