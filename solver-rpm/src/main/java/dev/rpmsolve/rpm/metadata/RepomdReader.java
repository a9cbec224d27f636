package dev.rpmsolve.rpm.metadata;

import dev.rpmsolve.rpm.io.Checksum;
import dev.rpmsolve.rpm.io.ChecksumAlgorithm;
import dev.rpmsolve.rpm.io.FilePromise;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Finding;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import dev.rpmsolve.rpm.io.ReadLimits;
import dev.rpmsolve.rpm.io.SafePath;
import dev.rpmsolve.rpm.io.XmlVocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The reader of {@code repomd.xml}.
 *
 * <p>Every entry must have a type and a safe location; lengths, digests and time are optional.
 * Source of the format: the {@code repo} namespace written by createrepo_c.
 */
public final class RepomdReader {

  private static final int ENTRY_LIMIT = 4096;

  private static final int REPOMD = 0;
  private static final int REVISION = 1;
  private static final int DATA = 2;
  private static final int CHECKSUM = 3;
  private static final int OPEN_CHECKSUM = 4;
  private static final int LOCATION = 5;
  private static final int TIMESTAMP = 6;
  private static final int SIZE = 7;
  private static final int OPEN_SIZE = 8;
  private static final int TYPE = 9;
  private static final int HREF = 10;
  private static final int XML_BASE = 11;
  private static final XmlVocabulary NAMES =
      XmlVocabulary.of(
          List.of(
              "repomd",
              "revision",
              "data",
              "checksum",
              "open-checksum",
              "location",
              "timestamp",
              "size",
              "open-size",
              "type",
              "href",
              "xml:base"),
          Map.of());

  private final MetadataScanner scanner;
  private final String file;

  private RepomdReader(InputStream in, String file, ReadLimits limits) {
    this.scanner = new MetadataScanner(in, file, NAMES, limits);
    this.file = file;
  }

  /**
   * Reads a whole document.
   *
   * @param in the XML bytes; not closed
   * @param file the name for messages
   * @param limits bounds of the syntax
   * @return the table of contents
   * @throws IOException if the stream fails
   * @throws MetadataException if the document is not a usable repomd.xml
   */
  public static Repomd read(InputStream in, String file, ReadLimits limits) throws IOException {
    return new RepomdReader(in, file, limits).repomd();
  }

  private Repomd repomd() throws IOException {
    Optional<String> revision = Optional.empty();
    List<Repomd.Entry> entries = new ArrayList<>();
    scanner.enterRoot(REPOMD, "repomd");
    while (scanner.hasChild()) {
      switch (scanner.element()) {
        case REVISION -> revision = Optional.of(scanner.text());
        case DATA -> {
          if (entries.size() == ENTRY_LIMIT) {
            throw scanner.xml().limitExceeded(ENTRY_LIMIT + " entries", "more");
          }
          entries.add(entry());
        }
        default -> scanner.skip();
      }
    }
    scanner.leaveRoot();
    return new Repomd(revision, entries);
  }

  private Repomd.Entry entry() throws IOException {
    String type = scanner.value(scanner.require(TYPE, "type"));
    Optional<String> href = Optional.empty();
    Optional<String> base = Optional.empty();
    Optional<Checksum> checksum = Optional.empty();
    Optional<Checksum> openChecksum = Optional.empty();
    OptionalLong size = OptionalLong.empty();
    OptionalLong openSize = OptionalLong.empty();
    OptionalLong timestamp = OptionalLong.empty();
    while (scanner.hasChild()) {
      switch (scanner.element()) {
        case LOCATION -> {
          href = Optional.of(href());
          int index = scanner.find(XML_BASE);
          base = index < 0 ? Optional.empty() : Optional.of(scanner.value(index));
          scanner.skip();
        }
        case CHECKSUM -> checksum = Optional.of(checksum());
        case OPEN_CHECKSUM -> openChecksum = Optional.of(checksum());
        case SIZE -> size = OptionalLong.of(scanner.number());
        case OPEN_SIZE -> openSize = OptionalLong.of(scanner.number());
        case TIMESTAMP -> timestamp = OptionalLong.of(scanner.number());
        default -> scanner.skip();
      }
    }
    if (href.isEmpty()) {
      throw scanner.xml().malformed("a <location href> of <data type=\"" + type + "\">", "none");
    }
    FilePromise promise = new FilePromise(checksum, size, openChecksum, openSize);
    return new Repomd.Entry(type, href.get(), base, promise, timestamp);
  }

  private String href() {
    int index = scanner.require(HREF, "href");
    Optional<String> objection =
        SafePath.objection(
            scanner.xml().bytes(), scanner.xml().valueFrom(index), scanner.xml().valueTo(index));
    if (objection.isPresent()) {
      throw new MetadataException(
          Kind.UNSAFE_PATH,
          file,
          scanner.xml().offset(),
          new Finding("a location inside the repository", objection.get()),
          "do not use this repository");
    }
    return scanner.value(index);
  }

  private Checksum checksum() throws IOException {
    String type = scanner.value(scanner.require(TYPE, "type"));
    Optional<ChecksumAlgorithm> algorithm = ChecksumAlgorithm.ofMetadataName(type);
    if (algorithm.isEmpty()) {
      throw new MetadataException(
          Kind.UNSUPPORTED,
          file,
          scanner.xml().offset(),
          new Finding("a checksum type such as sha256", "\"" + type + "\""),
          "create the repository again with sha256");
    }
    String text = scanner.text();
    try {
      return new Checksum(algorithm.get(), text);
    } catch (IllegalArgumentException e) {
      throw scanner.xml().malformed("a " + algorithm.get() + " digest", "\"" + text + "\"");
    }
  }
}
