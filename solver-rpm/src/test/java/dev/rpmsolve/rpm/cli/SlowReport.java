package dev.rpmsolve.rpm.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A program that begins to write a report, says so and never ends: a test ends it. */
final class SlowReport {
  private SlowReport() {}

  public static void main(String[] args) throws Exception {
    ReportFile.write(
        Path.of(args[0]),
        out -> {
          out.write("half of ".getBytes(StandardCharsets.UTF_8));
          out.flush();
          System.out.println("begun");
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
