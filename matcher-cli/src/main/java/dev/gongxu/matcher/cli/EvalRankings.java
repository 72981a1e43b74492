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

/** Ranks the judged needs by every contender. */
final class EvalRankings {
  private final Session session;
  private final Matcher matcher;
  private final Judgements judgements;
  private final List<Contender> contenders;
  private final MatchOptions options;
  private final boolean judgedOnly;
  private final boolean allowedOnly;

  /**
   * @param judgedOnly whether nothing but judged capabilities is ranked
   * @param allowedOnly whether pairs that a rule of the first contender refuses count for nobody
   */
  EvalRankings(
      Session session,
      Matcher matcher,
      Judgements judgements,
      List<Contender> contenders,
      MatchOptions options,
      boolean judgedOnly,
      boolean allowedOnly) {
    this.session = session;
    this.matcher = matcher;
    this.judgements = judgements;
    this.contenders = contenders;
    this.options = options;
    this.judgedOnly = judgedOnly;
    this.allowedOnly = allowedOnly;
  }

  /** A need's rankings, in the order of the contenders, and what was left out of them. */
  private record Ranked(Posting need, List<List<String>> rankings, Set<String> refused) {}

  /**
   * What ranking came to.
   *
   * @param needs the needs that were ranked for, by id
   * @param judgements what was measured against: those given, less what was left out
   * @param contenders what each contender came to, in their order
   */
  record Outcome(Map<String, Posting> needs, Judgements judgements, List<Measured> contenders) {}

  /** Ranks for the judged ones of the subjects. */
  Outcome measure(Subjects subjects, WorkerOptions worker) {
    Map<String, Posting> needs = new HashMap<>();
    Set<String> wanted = new HashSet<>(judgements.answerableNeeds());
    Map<String, Set<String>> refused = new HashMap<>();
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
                    refused.put(ranked.need.id(), ranked.refused);
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
    Judgements counted = allowedOnly ? without(refused) : judgements;
    List<Measured> measured = new ArrayList<>();
    for (int i = 0; i < contenders.size(); i++) {
      Map<String, List<String>> own = rankings.get(i);
      measured.add(new Measured(contenders.get(i).name(), own, Effectiveness.of(counted, own)));
    }
    return new Outcome(needs, counted, measured);
  }

  /** What was refused counts neither as found nor as missed. */
  private Judgements without(Map<String, Set<String>> refused) {
    Judgements allowed = judgements.without(refused);
    int needsLost = judgements.answerableNeeds().size() - allowed.answerableNeeds().size();
    session.note(
        session
            .messages()
            .get("eval.leftOut", judgements.size() - allowed.size(), judgements.size(), needsLost));
    if (allowed.answerableNeeds().isEmpty()) {
      throw CommandException.failed(session.messages().get("eval.nothingAllowed"));
    }
    return allowed;
  }

  private Ranked ranked(Posting need) {
    Set<String> judged = judgements.grades(need.id()).keySet();
    List<List<String>> all = new ArrayList<>();
    for (Contender contender : contenders) {
      Profile profile = contender.profile(need.service());
      List<Match> matches =
          judgedOnly
              ? matcher.matchAmong(need, judged, profile, options)
              : matcher.match(need, profile, options).matches();
      all.add(matches.stream().map(Match::capability).toList());
    }
    if (!allowedOnly) {
      return new Ranked(need, all, Set.of());
    }
    Set<String> concerned = new HashSet<>(judged);
    all.forEach(concerned::addAll);
    Profile first = contenders.getFirst().profile(need.service());
    Set<String> refused = matcher.refused(need, concerned, first, options);
    all.replaceAll(ranking -> ranking.stream().filter(id -> !refused.contains(id)).toList());
    return new Ranked(need, all, refused);
  }

  private static Iterator<Posting> only(Iterator<Posting> postings, Set<String> ids) {
    Iterable<Posting> all = () -> postings;
    return StreamSupport.stream(all.spliterator(), false)
        .filter(posting -> ids.contains(posting.id()))
        .iterator();
  }
}
