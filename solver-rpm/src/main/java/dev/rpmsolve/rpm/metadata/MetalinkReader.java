package dev.rpmsolve.rpm.metadata;

import dev.rpmsolve.rpm.io.Checksum;
import dev.rpmsolve.rpm.io.ChecksumAlgorithm;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.ReadLimits;
import dev.rpmsolve.rpm.io.XmlVocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The reader of a metalink: the addresses at which a file is to be found, and its digests.
 *
 * <p>Preferences of mirrors are passed over: the order of the document counts. Source of the
 * format: metalink 3.0, with the additions of MirrorManager for older versions of the file.
 */
public final class MetalinkReader {
  private static final int URL_LIMIT = 10_000;
  private static final int VERSION_LIMIT = 100;
  private static final int METALINK = 0;
  private static final int FILES = 1;
  private static final int FILE = 2;
  private static final int RESOURCES = 3;
  private static final int URL = 4;
  private static final int VERIFICATION = 5;
  private static final int HASH = 6;
  private static final int SIZE = 7;
  private static final int TIMESTAMP = 8;
  private static final int ALTERNATES = 9;
  private static final int ALTERNATE = 10;
  private static final int TYPE = 11;
  private static final XmlVocabulary NAMES =
      XmlVocabulary.of(
          List.of(
              "metalink",
              "files",
              "file",
              "resources",
              "url",
              "verification",
              "hash",
              "size",
              "mm0:timestamp",
              "mm0:alternates",
              "mm0:alternate",
              "type"),
          Map.of());

  private final MetadataScanner scanner;
  private final List<String> urls = new ArrayList<>();
  private final List<Metalink.Version> alternates = new ArrayList<>();
  private final List<Metalink.Version> versions = new ArrayList<>();

  private MetalinkReader(InputStream in, String file, ReadLimits limits) {
    scanner = new MetadataScanner(in, file, NAMES, limits);
  }

  /**
   * Reads the addresses.
   *
   * @param in the XML bytes; not closed
   * @param file the name for messages
   * @param limits bounds of the syntax
   * @return the addresses in the order of the document
   * @throws IOException if the stream fails
   * @throws MetadataException if the document is no metalink, or lists more than 10,000 addresses
   */
  public static List<String> read(InputStream in, String file, ReadLimits limits)
      throws IOException {
    return readWhole(in, file, limits).urls();
  }

  /**
   * Reads a whole document.
   *
   * @param in the XML bytes; not closed
   * @param file the name for messages
   * @param limits bounds of the syntax
   * @return what it says, of all its files together
   * @throws IOException if the stream fails
   * @throws MetadataException if the document is no metalink, or lists more than 10,000 addresses
   */
  public static Metalink readWhole(InputStream in, String file, ReadLimits limits)
      throws IOException {
    MetalinkReader reader = new MetalinkReader(in, file, limits);
    reader.scanner.enterRoot(METALINK, "metalink");
    reader.files();
    reader.scanner.leaveRoot();
    reader.versions.addAll(reader.alternates);
    return new Metalink(reader.urls, reader.versions);
  }

  private void files() throws IOException {
    while (scanner.hasChild()) {
      if (scanner.element() == FILES) {
        while (scanner.hasChild()) {
          if (scanner.element() == FILE) {
            version(versions);
          } else {
            scanner.skip();
          }
        }
      } else {
        scanner.skip();
      }
    }
  }

  /** Reads a file or an older version of one: the elements are the same. */
  private void version(List<Metalink.Version> found) throws IOException {
    List<Checksum> checksums = new ArrayList<>();
    OptionalLong size = OptionalLong.empty();
    OptionalLong timestamp = OptionalLong.empty();
    while (scanner.hasChild()) {
      switch (scanner.element()) {
        case RESOURCES -> resources();
        case VERIFICATION -> verification(checksums);
        case SIZE -> size = OptionalLong.of(scanner.number());
        case TIMESTAMP -> timestamp = OptionalLong.of(scanner.number());
        case ALTERNATES -> alternates();
        default -> scanner.skip();
      }
    }
    if (!checksums.isEmpty()) {
      if (found.size() == VERSION_LIMIT) {
        throw scanner.xml().limitExceeded(VERSION_LIMIT + " versions", "more");
      }
      found.add(new Metalink.Version(timestamp, size, checksums));
    }
  }

  private void alternates() throws IOException {
    while (scanner.hasChild()) {
      if (scanner.element() == ALTERNATE) {
        version(alternates);
      } else {
        scanner.skip();
      }
    }
  }

  private void resources() throws IOException {
    while (scanner.hasChild()) {
      if (scanner.element() != URL) {
        scanner.skip();
        continue;
      }
      if (urls.size() == URL_LIMIT) {
        throw scanner.xml().limitExceeded(URL_LIMIT + " addresses", "more");
      }
      urls.add(scanner.text());
    }
  }

  private void verification(List<Checksum> checksums) throws IOException {
    while (scanner.hasChild()) {
      if (scanner.element() == HASH && checksums.size() < ChecksumAlgorithm.values().length) {
        hash(checksums);
      } else {
        scanner.skip();
      }
    }
  }

  private void hash(List<Checksum> checksums) throws IOException {
    int type = scanner.find(TYPE);
    Optional<ChecksumAlgorithm> algorithm =
        type < 0
            ? Optional.empty()
            : ChecksumAlgorithm.ofMetadataName(scanner.value(type).replace("-", ""));
    String text = scanner.text();
    if (algorithm.isPresent()) {
      try {
        checksums.add(new Checksum(algorithm.get(), text));
      } catch (IllegalArgumentException e) {
        throw scanner.xml().malformed("a " + algorithm.get() + " digest", "\"" + text + "\"");
      }
    }
  }
}
