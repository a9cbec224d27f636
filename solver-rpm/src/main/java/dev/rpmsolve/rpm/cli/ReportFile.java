package dev.rpmsolve.rpm.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes files that are there as a whole or not at all.
 *
 * <p>The content goes to a new file in the same folder, is forced to the disk, and takes the place
 * of the old file in one step. What is there but no file, such as {@code /dev/stdout} or a pipe, is
 * written to directly. Where a symbolic link leads is what is replaced, not the link.
 */
final class ReportFile {
  private ReportFile() {}

  /** Writes the content of a file. */
  @FunctionalInterface
  interface Content {
    /** Writes to a stream, which is closed afterwards. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Refuses what cannot be written, before there is anything to write.
   *
   * @throws InputException if the folder is missing or cannot be written to, or the file is a
   *     folder
   */
  static void check(Path file) {
    if (Files.isDirectory(file)) {
      throw new InputException(file + ": expected a file to write, found a folder");
    }
    Path folder = folder(file);
    if (!Files.isDirectory(folder)) {
      throw new InputException(file + ": its folder does not exist; create it first");
    }
    if (!isSpecial(file) && !Files.isWritable(folder)) {
      throw new InputException(file + ": its folder cannot be written to");
    }
  }

  private static Path folder(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file.toAbsolutePath() : parent;
  }

  private static boolean isSpecial(Path file) {
    return Files.exists(file) && !Files.isRegularFile(file);
  }

  /** Writes a file. */
  static void write(Path file, Content content) throws IOException {
    if (isSpecial(file)) {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        content.writeTo(out);
      }
      return;
    }
    Path target = Files.isSymbolicLink(file) && Files.exists(file) ? file.toRealPath() : file;
    // Another run may write the same file; whoever finds the name taken fails.
    String name = "." + target.getFileName() + "." + Long.toHexString(System.nanoTime()) + ".tmp";
    Path temporary = target.resolveSibling(name);
    try (FileChannel channel =
            FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
      content.writeTo(out);
      out.flush();
      channel.force(true);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(temporary);
      throw e;
    }
    move(temporary, target);
  }

  private static void move(Path temporary, Path target) throws IOException {
    try {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      Files.deleteIfExists(temporary);
      throw e;
    }
  }
}
