package dev.rpmsolve.rpm.metadata;

import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.ReadLimits;
import dev.rpmsolve.rpm.io.XmlScanner;
import java.io.IOException;
import java.io.InputStream;

/**
 * The reader of all of {@code filelists.xml}, for those who look at every file.
 *
 * <p>Packages are found by their pkgid; those that are not in the index are passed over. Nothing is
 * allocated per path.
 *
 * <p>Source of the format: the {@code filelists} namespace written by createrepo_c.
 */
public final class FileListing {
  private final ReadLimits limits;
  private final ReadObserver observer;

  /**
   * A reader for any number of files.
   *
   * @param limits bounds of syntax and content
   * @param observer hears of progress
   */
  public FileListing(ReadLimits limits, ReadObserver observer) {
    this.limits = limits;
    this.observer = observer;
  }

  /**
   * Reads a whole document.
   *
   * @param in the XML bytes; not closed
   * @param file the name for messages
   * @param index the packages of the same repository
   * @param visitor told of the files
   * @throws IOException if the stream fails
   * @throws MetadataException if the document is not acceptable
   */
  public void read(InputStream in, String file, PackageIndex index, FileVisitor visitor)
      throws IOException {
    MetadataScanner scanner = new MetadataScanner(in, file, PrimaryNames.VOCABULARY, limits);
    scanner.enterRoot(PrimaryNames.FILELISTS, "filelists");
    int count = 0;
    while (scanner.hasChild()) {
      if (scanner.element() == PrimaryNames.PACKAGE) {
        readPackage(scanner, index, visitor);
        count++;
      } else {
        scanner.skip();
      }
    }
    scanner.leaveRoot();
    observer.progress(scanner.xml().scanned(), count);
  }

  private void readPackage(MetadataScanner scanner, PackageIndex index, FileVisitor visitor)
      throws IOException {
    XmlScanner xml = scanner.xml();
    int pkgid = scanner.find(PrimaryNames.PKGID);
    int position =
        pkgid < 0
            ? PackageIndex.NONE
            : index.findPkgid(xml.bytes(), xml.valueFrom(pkgid), xml.valueTo(pkgid));
    int fileCount = 0;
    while (scanner.hasChild()) {
      boolean isPlain =
          scanner.element() == PrimaryNames.FILE && scanner.find(PrimaryNames.TYPE) < 0;
      if (position == PackageIndex.NONE || !isPlain) {
        scanner.skip();
        continue;
      }
      if (fileCount++ == limits.content().files()) {
        throw xml.limitExceeded(
            limits.content().files() + " files (ReadLimits.Content.files)", "more");
      }
      xml.readText();
      visitor.file(index.packageId(position), xml.bytes(), xml.textFrom(), xml.textTo());
    }
  }
}
