package dev.gongxu.matcher.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class InOrderTest {
  private final ExecutorService workers =
      Executors.newFixedThreadPool(3, Thread.ofPlatform().name("in-order-", 0).factory());

  @AfterEach
  void close() {
    workers.shutdownNow();
  }

  private static List<Integer> numbers(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  @ParameterizedTest(name = "{0} inputs, {1} in flight")
  @CsvSource({
    "0, 1", "0, 8", "1, 1", "1, 8", "7, 8", "8, 8", "9, 8", "500, 1", "500, 2", "500, 64"
  })
  void everyResultIsHandedOnInTheOrderOfTheInputs(int inputs, int inFlight) {
    List<Integer> results = new ArrayList<>();
    InOrder.map(
        numbers(inputs).iterator(),
        input -> {
          // Uneven work, so that later inputs are often done first.
          int spun = 0;
          for (int i = 0; i < (input % 5) * 20_000; i++) {
            spun += i % 3;
          }
          return spun < 0 ? -1 : 10 * input;
        },
        workers,
        inFlight,
        results::add);
    assertThat(results).isEqualTo(numbers(inputs).stream().map(input -> 10 * input).toList());
  }

  @Test
  void aLaterInputThatIsDoneFirstWaitsItsTurn() {
    CountDownLatch secondIsDone = new CountDownLatch(1);
    List<String> results = new ArrayList<>();
    InOrder.map(
        List.of("first", "second").iterator(),
        input -> {
          if (input.equals("first")) {
            await(secondIsDone);
          } else {
            secondIsDone.countDown();
          }
          return input;
        },
        workers,
        2,
        results::add);
    assertThat(results).containsExactly("first", "second");
  }

  @Test
  void workIsDoneByTheWorkersAndHandedOnByTheCaller() {
    Thread caller = Thread.currentThread();
    List<Thread> handing = new ArrayList<>();
    List<Thread> working = Collections.synchronizedList(new ArrayList<>());
    InOrder.map(
        numbers(20).iterator(),
        input -> working.add(Thread.currentThread()),
        workers,
        4,
        added -> handing.add(Thread.currentThread()));
    assertThat(handing).hasSize(20).containsOnly(caller);
    assertThat(working).hasSize(20).doesNotContain(caller);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 50})
  void noMoreInputsAreTakenInThanMayBeInFlight(int inFlight) {
    AtomicInteger taken = new AtomicInteger();
    List<Integer> ahead = new ArrayList<>();
    Iterator<Integer> inputs =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return taken.get() < 200;
          }

          @Override
          public Integer next() {
            return taken.getAndIncrement();
          }
        };
    InOrder.map(
        inputs,
        Function.<Integer>identity(),
        workers,
        inFlight,
        result -> ahead.add(taken.get() - result));
    // Until the inputs are used up it is full each time, then it runs empty.
    for (int i = 0; i < 200; i++) {
      assertThat(ahead.get(i)).as("at result " + i).isEqualTo(Math.min(inFlight, 200 - i));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 30})
  void anExceptionComesAtThePlaceOfItsInput(int inFlight) {
    IllegalArgumentException failure = new IllegalArgumentException("the fifth");
    List<Integer> results = new ArrayList<>();
    assertThatThrownBy(
            () ->
                InOrder.map(
                    numbers(20).iterator(),
                    input -> {
                      if (input == 4) {
                        throw failure;
                      }
                      if (input > 6) {
                        throw new IllegalStateException("a later one");
                      }
                      return input;
                    },
                    workers,
                    inFlight,
                    results::add))
        .isSameAs(failure);
    assertThat(results).containsExactly(0, 1, 2, 3);
  }

  @Test
  void anErrorComesThroughAsItIs() {
    AssertionError failure = new AssertionError("broken");
    assertThatThrownBy(
            () ->
                InOrder.map(
                    numbers(3).iterator(),
                    input -> {
                      throw failure;
                    },
                    workers,
                    2,
                    result -> {}))
        .isSameAs(failure);
  }

  @Test
  void whatTheReceiverThrowsEndsTheWork() {
    IllegalArgumentException failure = new IllegalArgumentException("full");
    List<Integer> results = new ArrayList<>();
    assertThatThrownBy(
            () ->
                InOrder.map(
                    numbers(100).iterator(),
                    Function.<Integer>identity(),
                    workers,
                    4,
                    result -> {
                      results.add(result);
                      if (result == 2) {
                        throw failure;
                      }
                    }))
        .isSameAs(failure);
    assertThat(results).containsExactly(0, 1, 2);
  }

  @Test
  void whatTheInputsThrowEndsTheWork() {
    IllegalArgumentException failure = new IllegalArgumentException("a bad line");
    Iterator<Integer> inputs =
        new Iterator<>() {
          private int next;

          @Override
          public boolean hasNext() {
            return true;
          }

          @Override
          public Integer next() {
            if (next == 5) {
              throw failure;
            }
            return next++;
          }
        };
    List<Integer> results = new ArrayList<>();
    assertThatThrownBy(
            () -> InOrder.map(inputs, Function.<Integer>identity(), workers, 2, results::add))
        .isSameAs(failure);
    assertThat(results).containsExactly(0, 1, 2, 3);
  }

  @Test
  void whatIsStillWaitingIsCancelledWhenOneFails() {
    IllegalArgumentException failure = new IllegalArgumentException("the first");
    HoldingExecutor held = new HoldingExecutor(1);
    assertThatThrownBy(
            () ->
                InOrder.map(
                    numbers(10).iterator(),
                    input -> {
                      throw failure;
                    },
                    held,
                    4,
                    result -> {}))
        .isSameAs(failure);
    // Four were taken in: the first was done, three were waiting.
    assertThat(held.tasks).hasSize(3).allMatch(task -> ((Future<?>) task).isCancelled());
  }

  @Test
  void anInterruptEndsTheWaitingCancelsTheRestAndStaysVisible() {
    HoldingExecutor held = new HoldingExecutor(0);
    try {
      Thread.currentThread().interrupt();
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(
              () ->
                  InOrder.map(
                      numbers(10).iterator(), Function.<Integer>identity(), held, 3, result -> {}))
          .withMessage("interrupted while matching")
          .withCauseInstanceOf(InterruptedException.class);
    } finally {
      // Asks and clears, so that nothing after this test trips over it.
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(held.tasks).hasSize(3);
    assertThat(held.tasks.subList(1, 3)).allMatch(task -> ((Future<?>) task).isCancelled());
  }

  /** Does the first tasks at once and keeps the others. */
  private static final class HoldingExecutor extends AbstractExecutorService {
    final List<Runnable> tasks = new ArrayList<>();
    private int done;

    HoldingExecutor(int done) {
      this.done = done;
    }

    @Override
    public void execute(Runnable task) {
      if (done-- > 0) {
        task.run();
      } else {
        tasks.add(task);
      }
    }

    @Override
    public void shutdown() {}

    @Override
    public List<Runnable> shutdownNow() {
      return tasks;
    }

    @Override
    public boolean isShutdown() {
      return false;
    }

    @Override
    public boolean isTerminated() {
      return false;
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) {
      return false;
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
