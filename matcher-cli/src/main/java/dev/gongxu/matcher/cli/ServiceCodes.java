package dev.gongxu.matcher.cli;

import dev.gongxu.matcher.market.Service;
import java.util.Arrays;
import java.util.Iterator;

/** The words for the services, for shells that complete them. */
final class ServiceCodes implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return Arrays.stream(Service.values()).map(Service::code).iterator();
  }

  /** The words on one line. */
  static String joined() {
    return String.join(", ", new ServiceCodes());
  }
}
