package dev.gongxu.matcher.bench.text;

import dev.gongxu.matcher.eval.Judgements;
import dev.gongxu.matcher.json.DataFile;
import dev.gongxu.matcher.json.DataFiles;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Capabilities, needs and judgements to measure on.
 *
 * @param name where it comes from
 * @param capabilities what is searched
 * @param needs what is asked, only those that are judged
 * @param judgements which capability suits which need
 * @param ofMarket whether it is a market with providers and orders, not texts alone
 */
public record JudgedSet(
    String name,
    List<Posting> capabilities,
    List<Posting> needs,
    Judgements judgements,
    boolean ofMarket) {
  private static final long SEED = 7;

  /**
   * The sets in a folder: one for each file of queries beside {@code corpus.jsonl}, or the one that
   * a data folder is.
   */
  static List<JudgedSet> in(Path folder) throws IOException {
    List<JudgedSet> sets = new ArrayList<>();
    Path corpus = folder.resolve("corpus.jsonl");
    if (!Files.exists(corpus)) {
      List<Posting> postings = new ArrayList<>();
      DataFiles.of(Map.of(DataFile.POSTINGS, folder.resolve(DataFile.POSTINGS.fileName())))
          .read(posting -> postings.add((Posting) posting));
      Judgements judgements = Judgements.read(folder.resolve("judgements.tsv"));
      sets.add(of(folder.getFileName().toString(), postings, postings, judgements, true));
      return sets;
    }
    List<Posting> capabilities = new ArrayList<>();
    DataFiles.bareCapabilities(corpus).read(capabilities::add);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.startsWith("queries") && name.endsWith(".jsonl")) {
          Path own = folder.resolve(name.replace("queries", "qrels").replace(".jsonl", ".tsv"));
          Judgements judgements =
              Judgements.read(Files.exists(own) ? own : folder.resolve("qrels.tsv"));
          List<Posting> needs = new ArrayList<>();
          DataFiles.bareNeeds(file).read(needs::add);
          sets.add(of(folder.getFileName() + "/" + name, capabilities, needs, judgements, false));
        }
      }
    }
    return sets;
  }

  /**
   * One half of the needs, drawn by chance and always the same: numbers may be chosen on one and
   * shown on the other.
   *
   * @param which 1 or 2
   */
  JudgedSet half(int which) {
    List<String> ids = new ArrayList<>(judgements.answerableNeeds());
    Collections.shuffle(ids, new Random(SEED));
    int middle = ids.size() / 2;
    Set<String> own =
        Set.copyOf(which == 1 ? ids.subList(0, middle) : ids.subList(middle, ids.size()));
    return new JudgedSet(
        name + ", half " + which,
        capabilities,
        needs.stream().filter(need -> own.contains(need.id())).toList(),
        judgements.only(own),
        ofMarket);
  }

  private static JudgedSet of(
      String name,
      List<Posting> capabilities,
      List<Posting> needs,
      Judgements judgements,
      boolean ofMarket) {
    List<String> judged = judgements.answerableNeeds();
    return new JudgedSet(
        name,
        capabilities.stream().filter(posting -> posting.side() == Side.CAPABILITY).toList(),
        needs.stream()
            .filter(posting -> posting.side() == Side.NEED && judged.contains(posting.id()))
            .toList(),
        judgements,
        ofMarket);
  }
}
