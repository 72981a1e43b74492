package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.json.DataFile;
import dev.gongxu.matcher.json.DataFiles;
import dev.gongxu.matcher.json.OrderFiles;
import dev.gongxu.matcher.ledger.OrderCourse;
import dev.gongxu.matcher.market.Order;
import dev.gongxu.matcher.market.OrderStatus;
import dev.gongxu.matcher.market.Posting;
import dev.gongxu.matcher.market.Provider;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a data folder says, for commands that rank nothing and so need no index.
 *
 * @param postings in the order of the file
 * @param providers in the order of the file
 * @param courses by the ids of the orders
 */
record FolderRecords(List<Posting> postings, List<Provider> providers, List<OrderCourse> courses) {

  /**
   * Reads a folder. Nothing is changed by that, so one reading is enough: it ends at a bad line.
   */
  static FolderRecords in(Session session, Path folder) {
    Consumer<String> warnings = warning -> session.note(SafeText.line(warning));
    List<Posting> postings = new ArrayList<>();
    List<Provider> providers = new ArrayList<>();
    DataFiles.in(folder, Set.of(DataFile.POSTINGS, DataFile.PROVIDERS))
        .read(
            entry -> {
              if (entry instanceof Posting posting) {
                postings.add(posting);
              } else if (entry instanceof Provider provider) {
                providers.add(provider);
              }
            },
            warnings);
    return new FolderRecords(postings, providers, OrderFiles.in(folder, warnings).courses());
  }

  /** How many open orders each helper follows. */
  Map<String, Integer> following() {
    Map<String, Integer> following = new HashMap<>();
    for (OrderCourse course : courses) {
      Order order = course.order();
      if (order.status() == OrderStatus.OPEN && order.helper() != null) {
        following.merge(order.helper(), 1, Integer::sum);
      }
    }
    return following;
  }
}
