package dev.rpmsolve.rpm.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Standard output of the process, which ends it quietly once nobody reads on, as in {@code rpmsolve
 * ... | head}. Java ignores the signal that does so for other programs.
 */
final class PipeOutput extends FilterOutputStream {
  /** 128 plus the number of SIGPIPE: what a shell reports for a program that the signal ended. */
  private static final int SIGPIPE = 141;

  private static final String BROKEN = "Broken pipe";

  PipeOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      if (BROKEN.equals(e.getMessage())) {
        Runtime.getRuntime().halt(SIGPIPE);
      }
      throw e;
    }
  }
}
