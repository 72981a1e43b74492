package dev.gongxu.matcher.match;

import dev.gongxu.matcher.index.PostingSet;
import dev.gongxu.matcher.index.Snapshot;
import dev.gongxu.matcher.index.SubjectWords;
import dev.gongxu.matcher.market.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the needs of one subject's pairs are about, as far as their providers' records ask. The need
 * is the subject itself, or, for a capability, what is found for it. For one thread.
 */
final class PairTopics {
  private final Set<String> subjectWords;
  private final int[] subjectTopic;
  private final Snapshot snapshot;

  /** Of a capability: the topics of needs, and which of them lie in the provider's fields. */
  private final @Nullable SubjectWords needTopics;

  private final @Nullable ProviderView ownProvider;
  private @Nullable List<PostingSet> fieldNeeds;

  /**
   * @param ownProvider of a subject that is a capability, null where unknown
   */
  PairTopics(Subject asking, Snapshot snapshot, @Nullable ProviderView ownProvider) {
    this.subjectWords = asking.words();
    this.subjectTopic = asking.topic();
    this.snapshot = snapshot;
    this.ownProvider = ownProvider;
    this.needTopics =
        asking.posting().side() == Side.CAPABILITY ? snapshot.words().subjects() : null;
  }

  /** The numbers of the subject's own words. */
  int[] ofSubject() {
    return subjectTopic;
  }

  /** The numbers of the words of a pair's need, which only ended orders ask for. */
  int[] words(ProviderView provider, int leaf, int doc) {
    return needTopics == null || provider.standing().outcomes().isEmpty()
        ? subjectTopic
        : needTopics.of(leaf, doc);
  }

  /** The fields of a pair's provider in which the pair's need lies. */
  long fields(ProviderView provider, int leaf, int doc) {
    return needTopics == null ? provider.labels().fields(subjectWords) : fieldsOfNeed(leaf, doc);
  }

  private long fieldsOfNeed(int leaf, int doc) {
    List<PostingSet> needs = fieldNeeds;
    if (needs == null) {
      needs = new ArrayList<>();
      if (ownProvider != null) {
        for (List<String> label : ownProvider.labels().words()) {
          needs.add(snapshot.words().holdingAll(Side.NEED, label));
        }
      }
      fieldNeeds = needs;
    }
    long fields = 0;
    for (int i = 0; i < needs.size(); i++) {
      if (needs.get(i).contains(leaf, doc)) {
        fields |= 1L << i;
      }
    }
    return fields;
  }
}
