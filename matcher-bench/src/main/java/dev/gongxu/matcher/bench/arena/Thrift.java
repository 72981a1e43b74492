package dev.gongxu.matcher.bench.arena;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** What the current thread has used so far. */
public final class Thrift {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Thrift() {}

  /** Nanoseconds on the processor. */
  public static long cpuNanos() {
    return THREADS.getCurrentThreadCpuTime();
  }

  /** Bytes allocated. */
  public static long bytes() {
    return THREADS.getCurrentThreadAllocatedBytes();
  }
}
