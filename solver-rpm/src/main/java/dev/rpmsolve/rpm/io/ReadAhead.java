package dev.rpmsolve.rpm.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * A stream whose bytes another thread reads ahead, so that expanding a file and making sense of it
 * take place at the same time.
 *
 * <p>Representation: a ring of four buffers of 128 KiB. As long as the other thread has not begun,
 * the reading thread reads the source itself; so an executor that is late, busy or drops the task
 * costs speed only. Once it has begun, the source belongs to it until its end or {@link #close}.
 *
 * <p>Bytes and exceptions are those of the source, in its order. An interrupt of the reading thread
 * ends the next read with {@link InterruptedIOException} and leaves the interrupt flag set. {@link
 * #close} interrupts the other thread, waits until it has let go of the source, and closes the
 * source; afterwards the executor's thread is free and its interrupt flag clear. For one reading
 * thread.
 */
public final class ReadAhead extends InputStream {

  private static final int BUFFERS = 4;
  private static final int BUFFER_SIZE = 128 * 1024;

  private final InputStream source;
  private final Thread creator = Thread.currentThread();
  private final byte[] single = new byte[1];

  /** Of the reading thread alone: its place in the oldest full buffer. */
  private int position;

  // Everything below is guarded by this object; the contents of a buffer belong to the other thread
  // until it is counted as full.
  private final byte[][] buffers = new byte[BUFFERS][];
  private final int[] lengths = new int[BUFFERS];
  private int oldest;
  private int fullCount;
  private Thread worker;
  private boolean isBegun;
  private boolean isEnded;
  private boolean isClosed;
  private Throwable failure;

  private ReadAhead(InputStream source) {
    this.source = source;
  }

  /**
   * Starts to read ahead.
   *
   * @param source the stream to read; closed with the result
   * @param executor runs one task per stream, which ends with the stream or when it is closed; it
   *     may run it at any time or never
   * @return the same bytes
   * @throws IOException if the executor throws something else than {@link
   *     RejectedExecutionException}, which is passed on, and closing the source then fails
   */
  public static InputStream of(InputStream source, Executor executor) throws IOException {
    ReadAhead ahead = new ReadAhead(source);
    try {
      executor.execute(ahead::work);
    } catch (RejectedExecutionException e) {
      // Whoever reads then reads the source.
    } catch (RuntimeException | Error e) {
      ahead.close();
      throw e;
    }
    return ahead;
  }

  /**
   * An executor that starts a daemon thread for each task, if there is a second processor to run it
   * and the system allows one more; else it drops or rejects the task.
   *
   * @return an executor; its threads end with their task
   */
  public static Executor daemonThreads() {
    return task -> {
      if (Runtime.getRuntime().availableProcessors() > 1) {
        Thread thread = new Thread(null, task, "rpmsolve-read-ahead", 0, false);
        thread.setDaemon(true);
        start(thread);
      }
    };
  }

  private static void start(Thread thread) {
    try {
      thread.start();
    } catch (OutOfMemoryError e) {
      // What Java throws where no more threads are allowed.
      throw new RejectedExecutionException(e);
    }
  }

  @Override
  public int read() throws IOException {
    return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    synchronized (this) {
      if (!isBegun) {
        return source.read(target, from, length);
      }
      awaitBytes();
      if (fullCount == 0) {
        return end();
      }
    }
    byte[] buffer = buffers[oldest];
    int count = Math.min(length, lengths[oldest] - position);
    System.arraycopy(buffer, position, target, from, count);
    position += count;
    if (position == lengths[oldest]) {
      release();
    }
    return count;
  }

  private void awaitBytes() throws IOException {
    try {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedException();
      }
      while (fullCount == 0 && !isEnded) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while reading ahead");
    }
  }

  private int end() throws IOException {
    if (failure instanceof IOException e) {
      throw e;
    } else if (failure instanceof RuntimeException e) {
      throw e;
    } else if (failure instanceof Error e) {
      throw e;
    }
    return -1;
  }

  private synchronized void release() {
    position = 0;
    oldest = (oldest + 1) % BUFFERS;
    fullCount--;
    notifyAll();
  }

  /** The task of the other thread. */
  private void work() {
    if (!begin()) {
      return;
    }
    Throwable end = null;
    try {
      fill();
    } catch (InterruptedException e) {
      // By close(), and then nobody reads on, or by whom the executor belongs to.
      end = new InterruptedIOException("the thread that reads ahead was interrupted");
    } catch (IOException | RuntimeException | Error e) {
      end = e;
    } finally {
      finish(end);
    }
  }

  /** Takes the source over, unless it is too late or this is the thread that will read. */
  private synchronized boolean begin() {
    if (isClosed || Thread.currentThread() == creator) {
      return false;
    }
    isBegun = true;
    worker = Thread.currentThread();
    return true;
  }

  private void fill() throws IOException, InterruptedException {
    int next = 0;
    while (true) {
      awaitRoom();
      if (buffers[next] == null) {
        buffers[next] = new byte[BUFFER_SIZE];
      }
      int count = source.read(buffers[next], 0, BUFFER_SIZE);
      if (count < 0) {
        return;
      }
      add(next, count);
      next = (next + 1) % BUFFERS;
    }
  }

  private synchronized void awaitRoom() throws InterruptedException {
    while (fullCount == BUFFERS && !isClosed) {
      wait();
    }
    if (isClosed || Thread.currentThread().isInterrupted()) {
      throw new InterruptedException();
    }
  }

  private synchronized void add(int buffer, int count) {
    lengths[buffer] = count;
    if (count > 0) {
      fullCount++;
      notifyAll();
    }
  }

  private synchronized void finish(Throwable end) {
    failure = end;
    isEnded = true;
    worker = null;
    if (isClosed) {
      Thread.interrupted();
    }
    notifyAll();
  }

  @Override
  public void close() throws IOException {
    boolean isInterrupted = false;
    synchronized (this) {
      isClosed = true;
      if (worker != null) {
        worker.interrupt();
      }
      notifyAll();
      while (worker != null) {
        try {
          wait();
        } catch (InterruptedException e) {
          isInterrupted = true;
        }
      }
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
    source.close();
  }
}
