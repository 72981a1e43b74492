package dev.gongxu.matcher.dispatch;

import dev.gongxu.matcher.market.Provider;
import dev.gongxu.matcher.text.LabelTrie;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which of the helpers' fields are named in a text, read as boards read labels: by {@link
 * LabelTrie}. Immutable.
 *
 * @param fields all that helpers have, folded, each once
 */
record NamedFields(List<String> fields, LabelTrie trie) {

  static NamedFields of(Collection<Provider> helpers) {
    List<String> fields =
        helpers.stream()
            .flatMap(helper -> helper.fields().stream())
            .map(LabelTrie::fold)
            .distinct()
            .toList();
    return new NamedFields(fields, LabelTrie.of(fields, 0));
  }

  /** Those that a text names, folded. */
  Set<String> in(String text) {
    Set<String> named = new HashSet<>();
    trie.find(text, (place, field) -> named.add(fields.get(field)));
    return named;
  }

  /** Whether one of a helper's fields is among some that are named. */
  static boolean has(Provider helper, Set<String> named) {
    return helper.fields().stream().map(LabelTrie::fold).anyMatch(named::contains);
  }
}
