package dev.rpmsolve.rpm.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAheadTest {

  private static final byte[] BYTES = new byte[3_000_000];

  static {
    new Random(1).nextBytes(BYTES);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 4096, 1 << 20})
  void theBytesAreThoseOfTheSource(int chunk) throws IOException {
    byte[] bytes = chunk == 1 ? new byte[5000] : BYTES;
    try (InputStream in =
        ReadAhead.of(new ChunkedStream(bytes, chunk), ReadAhead.daemonThreads())) {
      assertArrayEquals(bytes, in.readAllBytes());
      assertEquals(-1, in.read());
    }
  }

  @Test
  void readsWithoutTheOtherThreadWhereThereIsNone() throws IOException {
    Executor refusing =
        task -> {
          throw new RejectedExecutionException("full");
        };
    Executor dropping = task -> {};
    Executor direct = Runnable::run;
    for (Executor executor : List.of(refusing, dropping, direct)) {
      try (InputStream in = ReadAhead.of(new ByteArrayInputStream(BYTES), executor)) {
        assertArrayEquals(BYTES, in.readAllBytes());
      }
    }
  }

  @Test
  void theOtherThreadMayComeLate() throws Exception {
    Deque<Runnable> tasks = new ArrayDeque<>();
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    try (InputStream in = ReadAhead.of(new ByteArrayInputStream(BYTES), tasks::add)) {
      read.write(in.readNBytes(1000));
      Thread late = new Thread(tasks.remove());
      late.start();
      read.write(in.readAllBytes());
      late.join();
    }
    assertArrayEquals(BYTES, read.toByteArray());
  }

  @Test
  void aTaskThatComesAfterTheEndDoesNothing() throws IOException {
    Deque<Runnable> tasks = new ArrayDeque<>();
    CountedClose source = new CountedClose(new ByteArrayInputStream(BYTES));
    ReadAhead.of(source, tasks::add).close();
    tasks.remove().run();
    assertEquals(1, source.closed);
    assertEquals(BYTES.length, source.available());
  }

  @Test
  void exceptionsOfTheSourceComeBehindTheBytesBeforeThem() throws IOException {
    for (Throwable failure :
        List.of(
            new IOException("disk on fire"),
            new IllegalStateException("broken"),
            new OutOfMemoryError("none left"))) {
      InputStream in = ReadAhead.of(new Failing(BYTES, failure), ReadAhead.daemonThreads());
      assertArrayEquals(BYTES, in.readNBytes(BYTES.length));
      for (int i = 0; i < 2; i++) {
        assertSame(failure, assertThrows(failure.getClass(), in::read));
      }
      in.close();
    }
  }

  @Test
  void closingFreesTheThreadAndTheSource() throws Exception {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      CountedClose source = new CountedClose(new Endless());
      InputStream in = ReadAhead.of(source, pool);
      in.readNBytes(1_000_000);
      in.close();
      assertEquals(1, source.closed);
      assertFalse(pool.submit(() -> Thread.currentThread().isInterrupted()).get());
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void anInterruptEndsTheReading() throws Exception {
    CountDownLatch isStuck = new CountDownLatch(1);
    InputStream stuck =
        new InputStream() {
          @Override
          public int read() throws IOException {
            isStuck.countDown();
            try {
              Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException e) {
              throw new InterruptedIOException("asked to stop");
            }
            return -1;
          }
        };
    AtomicReference<Thread> other = new AtomicReference<>();
    Executor executor =
        task -> {
          other.set(new Thread(task));
          other.get().start();
        };
    try (InputStream in = ReadAhead.of(stuck, executor)) {
      isStuck.await();
      Thread.currentThread().interrupt();
      assertThrows(InterruptedIOException.class, in::read);
      assertTrue(Thread.interrupted());
    }
    other.get().join();
    assertNotSame(Thread.currentThread(), other.get());
  }

  @Test
  void anExecutorThatIsShutDownEndsTheReading() throws Exception {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    Endless source = new Endless();
    try (InputStream in = ReadAhead.of(source, pool)) {
      while (source.isReadByCreatorOnly) {
        in.read();
      }
      pool.shutdownNow();
      assertThrows(InterruptedIOException.class, in::readAllBytes);
      assertFalse(Thread.currentThread().isInterrupted());
    }
  }

  @Test
  void anExecutorThatFailsLeavesNothingOpen() {
    CountedClose source = new CountedClose(new ByteArrayInputStream(BYTES));
    Executor failing =
        task -> {
          throw new IllegalStateException("not now");
        };
    assertThrows(IllegalStateException.class, () -> ReadAhead.of(source, failing));
    assertEquals(1, source.closed);
  }

  /** Bytes, then an exception again and again. */
  private static final class Failing extends ByteArrayInputStream {
    private final Throwable failure;

    Failing(byte[] bytes, Throwable failure) {
      super(bytes);
      this.failure = failure;
    }

    @Override
    public synchronized int read(byte[] target, int from, int length) {
      int count = super.read(target, from, length);
      if (count < 0) {
        throw ReadAheadTest.<RuntimeException>unchecked(failure);
      }
      return count;
    }
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> T unchecked(Throwable failure) throws T {
    throw (T) failure;
  }

  private static final class Endless extends InputStream {
    private final Thread creator = Thread.currentThread();
    private volatile boolean isReadByCreatorOnly = true;

    @Override
    public int read() {
      if (Thread.currentThread() != creator) {
        isReadByCreatorOnly = false;
      }
      return 'x';
    }
  }

  private static final class CountedClose extends FilterInputStream {
    private int closed;

    CountedClose(InputStream in) {
      super(in);
    }

    @Override
    public void close() throws IOException {
      closed++;
      super.close();
    }
  }
}
