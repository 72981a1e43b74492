package dev.gongxu.matcher.index;

import dev.gongxu.matcher.market.Side;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The capabilities of an {@link Experience} in one snapshot: where each stands, as long as it is
 * alive. Immutable, so safe to share between threads.
 */
final class Accepted {
  private final Experience experience;

  /** By segment: the documents in order, and the number of each in the experience. */
  private final int[][] docs;

  private final int[][] numbers;

  private Accepted(Experience experience, int[][] docs, int[][] numbers) {
    this.experience = experience;
    this.docs = docs;
    this.numbers = numbers;
  }

  static Accepted of(Experience experience, Segments segments) throws IOException {
    List<Leaf> leaves = segments.leaves();
    List<List<int[]>> found = new ArrayList<>();
    leaves.forEach(leaf -> found.add(new ArrayList<>()));
    for (int number = 0; number < experience.size(); number++) {
      Segments.Place place = segments.posting(experience.capability(number));
      if (place != null && segments.leaf(place).columns().isOn(Side.CAPABILITY, place.doc())) {
        found.get(place.leaf()).add(new int[] {place.doc(), number});
      }
    }
    int[][] docs = new int[leaves.size()][];
    int[][] numbers = new int[leaves.size()][];
    for (int leaf = 0; leaf < docs.length; leaf++) {
      found.get(leaf).sort(Comparator.comparingInt(entry -> entry[0]));
      docs[leaf] = found.get(leaf).stream().mapToInt(entry -> entry[0]).toArray();
      numbers[leaf] = found.get(leaf).stream().mapToInt(entry -> entry[1]).toArray();
    }
    return new Accepted(experience, docs, numbers);
  }

  Experience experience() {
    return experience;
  }

  /** The documents of a segment that were accepted, in order. */
  int[] docs(int leaf) {
    return docs[leaf];
  }

  /** The numbers of those in the experience, by place. */
  int[] numbers(int leaf) {
    return numbers[leaf];
  }

  /** The number of a document in the experience, negative for one that was never accepted. */
  int number(int leaf, int doc) {
    int place = docs[leaf].length == 0 ? -1 : Arrays.binarySearch(docs[leaf], doc);
    return place < 0 ? -1 : numbers[leaf][place];
  }
}
