package dev.rpmsolve.rpm.fetch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;

/**
 * The bytes of a file that is not complete yet, beside the place where it is to appear, and a note
 * of which version of which address they are, so that a later call can go on.
 *
 * <p>For one thread; two processes must not fetch into one folder at the same time.
 */
final class PartFile implements AutoCloseable {
  private static final int TAG_LIMIT = 1024;

  private final Path target;
  private final Path part;
  private final Path note;
  private final FileChannel channel;

  private PartFile(Path target, Path part, Path note, FileChannel channel) {
    this.target = target;
    this.part = part;
    this.note = note;
    this.channel = channel;
  }

  /** Opens what there is, or an empty file. A link is refused by the file system. */
  static PartFile of(Path target) throws IOException {
    Path part = target.resolveSibling("." + target.getFileName() + ".part");
    Path note = target.resolveSibling("." + target.getFileName() + ".from");
    FileChannel channel =
        FileChannel.open(
            part,
            Set.of(
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                LinkOption.NOFOLLOW_LINKS));
    return new PartFile(target, part, note, channel);
  }

  /** The file with the bytes. */
  Path path() {
    return part;
  }

  long length() throws IOException {
    return channel.size();
  }

  /** The tag of the version that the bytes are of, if they came from this address. */
  Optional<String> tag(String address) throws IOException {
    try {
      String[] lines = Files.readString(note).split("\n");
      boolean isOf = lines.length == 2 && lines[0].equals(address);
      return isOf && channel.size() > 0 ? Optional.of(lines[1]) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Starts anew, with bytes of this address; without a strong tag they cannot be gone on with. */
  void restart(String address, Optional<String> tag) throws IOException {
    channel.truncate(0);
    channel.position(0);
    Files.deleteIfExists(note);
    Optional<String> strong =
        tag.filter(text -> text.startsWith("\"") && text.length() < TAG_LIMIT)
            .filter(text -> text.indexOf('\n') < 0);
    if (strong.isPresent()) {
      Files.write(note, (address + "\n" + strong.get()).getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Goes on behind the bytes that are there. */
  void resume() throws IOException {
    channel.position(channel.size());
  }

  void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /** Forgets the bytes. */
  void discard() throws IOException {
    channel.truncate(0);
    channel.position(0);
    Files.deleteIfExists(note);
  }

  /** Gives the file its name, in place of what had it. */
  void publish() throws IOException {
    channel.force(true);
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    Files.deleteIfExists(note);
  }

  /** Closes the file; what has no bytes is removed. */
  @Override
  public void close() throws IOException {
    boolean isEmpty = channel.size() == 0;
    channel.close();
    if (isEmpty) {
      Files.deleteIfExists(part);
      Files.deleteIfExists(note);
    }
  }
}
