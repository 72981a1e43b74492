package dev.gongxu.matcher.bench.goals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What the current thread has used so far. */
final class Thrift {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Thrift() {}

  static long cpuNanos() {
    return THREADS.getCurrentThreadCpuTime();
  }

  static long bytes() {
    return THREADS.getCurrentThreadAllocatedBytes();
  }
}
