package dev.rpmsolve.rpm.metadata;

import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.ReadLimits;
import dev.rpmsolve.rpm.io.XmlVocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The reader of a metalink: the addresses at which a file is to be found.
 *
 * <p>Checksums and preferences of mirrors are passed over. Source of the format: metalink 3.0, as
 * MirrorManager writes it.
 */
public final class MetalinkReader {
  private static final int URL_LIMIT = 10_000;
  private static final int METALINK = 0;
  private static final int FILES = 1;
  private static final int FILE = 2;
  private static final int RESOURCES = 3;
  private static final int URL = 4;
  private static final XmlVocabulary NAMES =
      XmlVocabulary.of(List.of("metalink", "files", "file", "resources", "url"), Map.of());

  private final MetadataScanner scanner;
  private final List<String> urls = new ArrayList<>();

  private MetalinkReader(InputStream in, String file, ReadLimits limits) {
    scanner = new MetadataScanner(in, file, NAMES, limits);
  }

  /**
   * Reads a whole document.
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
    MetalinkReader reader = new MetalinkReader(in, file, limits);
    reader.scanner.enterRoot(METALINK, "metalink");
    reader.children(FILES);
    reader.scanner.leaveRoot();
    return List.copyOf(reader.urls);
  }

  /** Passes the children of an element; of one kind it looks at theirs. */
  private void children(int wanted) throws IOException {
    while (scanner.hasChild()) {
      if (scanner.element() != wanted) {
        scanner.skip();
      } else if (wanted == URL) {
        if (urls.size() == URL_LIMIT) {
          throw scanner.xml().limitExceeded(URL_LIMIT + " addresses", "more");
        }
        urls.add(scanner.text());
      } else {
        children(wanted + 1);
      }
    }
  }
}
