package dev.rpmsolve.rpm.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

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

  /**
   * Writes a file.
   *
   * @throws InputException if it cannot be written
   */
  static void write(Path file, Content content) throws IOException {
    try {
      if (isSpecial(file)) {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
          content.writeTo(out);
        }
      } else {
        writeWhole(file, content);
      }
    } catch (FileSystemException e) {
      throw new InputException(file + ": cannot be written: " + reason(e));
    } catch (IOException e) {
      throw new InputException(file + ": cannot be written: " + e.getMessage());
    }
  }

  /** Says what is wrong without the name of the temporary file. */
  private static String reason(FileSystemException e) {
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    } else if (e instanceof NoSuchFileException) {
      return "its folder takes no new files";
    }
    return Objects.requireNonNullElse(e.getReason(), e.getClass().getSimpleName());
  }

  private static void writeWhole(Path file, Content content) throws IOException {
    Path target = Files.isSymbolicLink(file) && Files.exists(file) ? file.toRealPath() : file;
    // Another run may write the same file; whoever finds the name taken fails.
    String name = "." + target.getFileName() + "." + Long.toHexString(System.nanoTime()) + ".tmp";
    Path temporary = target.resolveSibling(name);
    // A signal ends the program in the middle of this: what was begun must not stay behind.
    Thread cleaner = new Thread(() -> delete(temporary));
    remember(cleaner, file);
    try {
      try (FileChannel channel =
              FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
          OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
        content.writeTo(out);
        out.flush();
        channel.force(true);
      } catch (IOException | RuntimeException e) {
        delete(temporary);
        throw e;
      }
      move(temporary, target);
    } finally {
      forget(cleaner);
    }
  }

  private static void delete(Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      // Nobody is left to tell; the name says what it is.
    }
  }

  private static void remember(Thread cleaner, Path file) {
    try {
      Runtime.getRuntime().addShutdownHook(cleaner);
    } catch (IllegalStateException e) {
      throw new InputException(file + ": not written: the program is ending");
    }
  }

  private static void forget(Thread cleaner) {
    try {
      Runtime.getRuntime().removeShutdownHook(cleaner);
    } catch (IllegalStateException e) {
      // The program is ending; the cleaner finds nothing, or what it is there for.
    }
  }

  private static void move(Path temporary, Path target) throws IOException {
    try {
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      delete(temporary);
      throw e;
    }
  }
}
