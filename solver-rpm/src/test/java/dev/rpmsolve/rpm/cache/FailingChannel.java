package dev.rpmsolve.rpm.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A channel of which one operation fails, after some that go well, and writes are short. */
final class FailingChannel implements SeekableByteChannel {
  static final String MESSAGE = "No space left on device";

  private final SeekableByteChannel channel;
  private final Countdown countdown;

  FailingChannel(SeekableByteChannel channel, Countdown countdown) {
    this.channel = channel;
    this.countdown = countdown;
  }

  /** How many operations go well before one fails; those after it go well again. */
  static final class Countdown {
    private int left;

    Countdown(int left) {
      this.left = left;
    }

    void step() throws IOException {
      if (left-- == 0) {
        throw new IOException(MESSAGE);
      }
    }
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    countdown.step();
    return channel.read(target);
  }

  @Override
  public int write(ByteBuffer source) throws IOException {
    countdown.step();
    ByteBuffer some = source.duplicate();
    some.limit(source.position() + (source.remaining() + 1) / 2);
    int written = channel.write(source.remaining() > 100_000 ? some : source);
    source.position(Math.max(source.position(), some.position()));
    return written;
  }

  @Override
  public long position() throws IOException {
    countdown.step();
    return channel.position();
  }

  @Override
  public SeekableByteChannel position(long position) throws IOException {
    countdown.step();
    channel.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    countdown.step();
    return channel.size();
  }

  @Override
  public SeekableByteChannel truncate(long size) throws IOException {
    throw new IOException("not expected");
  }

  @Override
  public boolean isOpen() {
    return channel.isOpen();
  }

  @Override
  public void close() throws IOException {
    channel.close();
    countdown.step();
  }
}
