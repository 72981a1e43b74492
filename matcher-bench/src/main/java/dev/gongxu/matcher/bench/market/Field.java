package dev.gongxu.matcher.bench.market;

import dev.gongxu.matcher.region.RegionTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A field of knowledge that postings are about. Immutable.
 *
 * @param name its label, which its postings use more often than any other word
 * @param group related fields share words
 * @param weight how often it is met outside its homes, against the other fields
 * @param homes the codes of the prefectures in which it is many times as common
 * @param seeds words of the domain lexicon that belong to it
 */
record Field(String name, String group, int weight, List<Integer> homes, List<String> seeds) {
  /** The group whose postings are mostly of the outreach service. */
  static final String OUTREACH = "科普";

  private static final String RESOURCE = "fields.tsv";

  Field {
    homes = List.copyOf(homes);
    seeds = List.copyOf(seeds);
  }

  /** The fields of the generated market, in the order of their file. */
  static List<Field> all() {
    try (InputStream in = Field.class.getResourceAsStream(RESOURCE)) {
      String text =
          new String(Objects.requireNonNull(in, RESOURCE).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.startsWith("#")).map(Field::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " could not be read", e);
    }
  }

  private static Field parse(String line) {
    String[] cells = line.split("\t", -1);
    List<Integer> homes =
        Arrays.stream(cells[3].split(",", -1))
            .map(home -> RegionTree.gb2260().resolve("四川" + home).code())
            .toList();
    return new Field(
        cells[0], cells[1], Integer.parseInt(cells[2]), homes, List.of(cells[4].split(" ", -1)));
  }
}
