package dev.rpmsolve.rpm.cache;

import dev.rpmsolve.core.universe.UniverseImage;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A folder of files that hold what was read once, by key.
 *
 * <p>It can only save time: whatever is wrong with the folder or a file, a read finds nothing and a
 * write does nothing, and a note says why. What is read was verified by checksums, and is checked
 * by whoever decodes it. Files that were used longest ago go when the folder gets too large.
 *
 * <p>Immutable and thread-safe; processes may share a folder.
 */
public final class UniverseCache {
  /** How large the folder may get unless told otherwise: 512 MiB. */
  public static final long DEFAULT_MAX_BYTES = 512L << 20;

  private static final int OWN_SECTIONS = 2;

  private final CacheFolder folder;
  private final long maxBytes;
  private final Channels channels;

  private UniverseCache(CacheFolder folder, long maxBytes, Channels channels) {
    this.folder = folder;
    this.maxBytes = maxBytes;
    this.channels = channels;
  }

  /** What stands between the cache and its files; tests put failures there. */
  @FunctionalInterface
  interface Channels {
    SeekableByteChannel wrap(SeekableByteChannel channel);
  }

  /**
   * Turns arrays into an object.
   *
   * @param <T> the type of the object
   */
  @FunctionalInterface
  public interface Decoder<T> {
    /**
     * Reads arrays.
     *
     * @param source gives them
     * @return the object
     * @throws IOException if they are not what they should be
     */
    T decode(UniverseImage.Source source) throws IOException;
  }

  /** Turns an object into arrays, the same ones each time. */
  @FunctionalInterface
  public interface Encoder {
    /**
     * Writes arrays.
     *
     * @param sink receives them
     * @throws IOException if the sink fails
     */
    void encode(UniverseImage.Sink sink) throws IOException;
  }

  /**
   * A cache in a folder, which is made when something is written.
   *
   * @param folder the folder; only its owner may be able to write there
   * @return the cache
   */
  public static UniverseCache in(Path folder) {
    return new UniverseCache(
        new CacheFolder(Objects.requireNonNull(folder, "folder")),
        DEFAULT_MAX_BYTES,
        channel -> channel);
  }

  /**
   * Sets how large the folder may get.
   *
   * @param newMaxBytes bytes of all files
   * @return another cache of the same folder
   * @throws IllegalArgumentException if there are fewer than 0
   */
  public UniverseCache withMaxBytes(long newMaxBytes) {
    if (newMaxBytes < 0) {
      throw new IllegalArgumentException("expected bytes >= 0, found " + newMaxBytes);
    }
    return new UniverseCache(folder, newMaxBytes, channels);
  }

  UniverseCache withChannels(Channels newChannels) {
    return new UniverseCache(folder, maxBytes, newChannels);
  }

  /**
   * Returns where the XDG Base Directory Specification puts a user's cache: {@code
   * $XDG_CACHE_HOME/rpmsolve}, or {@code $HOME/.cache/rpmsolve}.
   *
   * @param environment the environment variables
   * @return the folder, or nothing if neither variable is an absolute path
   */
  public static Optional<Path> userFolder(Map<String, String> environment) {
    return absolute(environment.get("XDG_CACHE_HOME"))
        .or(() -> absolute(environment.get("HOME")).map(home -> home.resolve(".cache")))
        .map(caches -> caches.resolve("rpmsolve"));
  }

  private static Optional<Path> absolute(String text) {
    // An unset variable, and text that no path can have.
    if (text == null || text.indexOf('\0') >= 0 || !text.startsWith("/") && !hasDrive(text)) {
      return Optional.empty();
    }
    return Optional.of(Path.of(text)).filter(Path::isAbsolute);
  }

  private static boolean hasDrive(String text) {
    return text.length() > 2 && text.charAt(1) == ':';
  }

  /**
   * Returns the folder.
   *
   * @return its path; nothing need be there
   */
  public Path path() {
    return folder.path();
  }

  /**
   * Returns how large the folder may get.
   *
   * @return bytes of all files
   */
  public long maxBytes() {
    return maxBytes;
  }

  /**
   * Looks for what was stored.
   *
   * @param <T> the type of what is stored
   * @param key its key
   * @param decoder turns arrays into it
   * @param notes hears in one line what was found, or why nothing was
   * @return what was stored, or nothing
   * @throws ClosedByInterruptException if the thread is interrupted
   */
  public <T> Optional<T> read(CacheKey key, Decoder<T> decoder, Consumer<String> notes)
      throws ClosedByInterruptException {
    Path file = folder.path().resolve(key.fileName());
    try {
      folder.requireOwn();
      T found = read(file, key, decoder);
      folder.touch(file);
      notes.accept("read from " + file);
      return Optional.of(found);
    } catch (ClosedByInterruptException e) {
      throw e;
    } catch (NoSuchFileException e) {
      notes.accept("not in " + folder.path());
    } catch (IOException e) {
      notes.accept("not read from " + file + ": " + reason(e));
    }
    return Optional.empty();
  }

  private <T> T read(Path file, CacheKey key, Decoder<T> decoder) throws IOException {
    try (SeekableByteChannel channel = channels.wrap(folder.open(file))) {
      SectionReader reader = new SectionReader(channel);
      SectionReader.require(reader.text().equals(key.text()), "it is of another key");
      reader.text();
      T decoded = decoder.decode(reader);
      reader.requireEnd();
      return decoded;
    }
  }

  /**
   * Stores something, reads it back and only then puts it in place of what was there.
   *
   * @param key its key
   * @param about what it is, in one line for people
   * @param encoder turns it into arrays
   * @param decoder turns the arrays into it again
   * @param notes hears in one line what was done, or why nothing was
   * @throws ClosedByInterruptException if the thread is interrupted
   */
  public void write(
      CacheKey key, String about, Encoder encoder, Decoder<?> decoder, Consumer<String> notes)
      throws ClosedByInterruptException {
    String name = key.fileName();
    Path temporary = folder.temporary(name);
    try {
      folder.create();
      folder.requireOwn();
      write(temporary, key, about, encoder);
      read(temporary, key, decoder);
      if (Files.size(temporary) > maxBytes) {
        notes.accept("not kept: larger than the cache may get");
        return;
      }
      folder.publish(temporary, name);
      folder.evict(maxBytes);
      notes.accept("kept in " + folder.path().resolve(name));
    } catch (ClosedByInterruptException e) {
      throw e;
    } catch (IOException e) {
      notes.accept("not kept in " + folder.path() + ": " + reason(e));
    } finally {
      remove(temporary);
    }
  }

  private void write(Path temporary, CacheKey key, String about, Encoder encoder)
      throws IOException {
    SectionWriter.Counter counter = new SectionWriter.Counter();
    encoder.encode(counter);
    try (SeekableByteChannel channel = channels.wrap(folder.create(temporary))) {
      SectionWriter writer = new SectionWriter(channel, OWN_SECTIONS + counter.count());
      writer.text(key.text());
      writer.text(about);
      encoder.encode(writer);
      writer.finish();
      if (channel instanceof FileChannel file) {
        file.force(true);
      }
    }
  }

  private static void remove(Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      // The next writer removes what is left over.
    }
  }

  private static String reason(IOException e) {
    String name = e.getClass().getSimpleName();
    return e.getMessage() == null ? name : name + ": " + e.getMessage();
  }

  /**
   * Lists what is there.
   *
   * @return the files, most recently used first; none if there is no folder
   * @throws IOException if the folder cannot be read, or is not the user's own
   */
  public List<CacheEntry> entries() throws IOException {
    List<CacheEntry> entries = new ArrayList<>();
    for (CacheFolder.Stored file : files()) {
      String name = file.path().getFileName().toString();
      entries.add(0, new CacheEntry(name, about(file.path()), file.bytes(), file.lastUsed()));
    }
    return entries;
  }

  private List<CacheFolder.Stored> files() throws IOException {
    try {
      folder.requireOwn();
      return folder.files();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  private String about(Path file) {
    try (SeekableByteChannel channel = channels.wrap(folder.open(file))) {
      SectionReader reader = new SectionReader(channel);
      reader.text();
      return reader.text();
    } catch (IOException e) {
      return "";
    }
  }

  /**
   * Removes all files of the cache; other files in the folder stay.
   *
   * @return how many bytes they had
   * @throws IOException if one cannot be removed, or the folder is not the user's own
   */
  public long clear() throws IOException {
    try {
      folder.requireOwn();
      return folder.clear().stream().mapToLong(CacheFolder.Stored::bytes).sum();
    } catch (NoSuchFileException e) {
      return 0;
    }
  }
}
