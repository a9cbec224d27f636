package dev.rpmsolve.rpm.metadata;

import dev.rpmsolve.core.universe.UniverseBuilder;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.ReadLimits;
import dev.rpmsolve.rpm.io.XmlScanner;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;

/**
 * The reader of {@code filelists.xml}: of its millions of paths only the wanted ones are kept.
 *
 * <p>A package is found by its pkgid, failing that by name, EVR and architecture; several entries
 * of one pkgid add up. Packages that {@code primary.xml} does not have are counted and reported
 * once. Nothing is allocated per path.
 *
 * <p>Source of the format: the {@code filelists} namespace written by createrepo_c.
 */
public final class FilelistsReader {

  private static final int PROGRESS_STEP = 4096;

  private final UniverseBuilder builder;
  private final ReadLimits limits;
  private final ReadObserver observer;
  private final BitSet wanted = new BitSet();

  /**
   * A reader for any number of files.
   *
   * @param builder receives the paths; has the wanted ones as names
   * @param wantedPaths name ids of the paths to keep
   * @param limits bounds of syntax and content
   * @param observer hears of progress and oddities
   */
  public FilelistsReader(
      UniverseBuilder builder, int[] wantedPaths, ReadLimits limits, ReadObserver observer) {
    this.builder = builder;
    this.limits = limits;
    this.observer = observer;
    for (int nameId : wantedPaths) {
      wanted.set(nameId);
    }
  }

  /**
   * Reads a whole document.
   *
   * @param in the XML bytes; not closed
   * @param file the name for messages
   * @param index the packages of the same repository
   * @return how many paths were added to packages
   * @throws IOException if the stream fails
   * @throws MetadataException if the document is not acceptable
   */
  public int read(InputStream in, String file, PackageIndex index) throws IOException {
    return new Pass(in, file, index).run();
  }

  /** The reading of one document. */
  private final class Pass {

    private final String file;
    private final PackageIndex index;
    private final MetadataScanner scanner;
    private final XmlScanner xml;
    private final EvrBytes evr;
    private final IntArrayList hits = new IntArrayList();
    private boolean isByPkgid;
    private int position;
    private int nameId;
    private int archId;
    private int fileCount;
    private int count;
    private int strangers;
    private int added;

    Pass(InputStream in, String file, PackageIndex index) {
      this.file = file;
      this.index = index;
      scanner = new MetadataScanner(in, file, PrimaryNames.VOCABULARY, limits);
      xml = scanner.xml();
      evr = new EvrBytes(scanner, limits.content().evrPart(), PrimaryNames.EPOCH);
    }

    int run() throws IOException {
      scanner.enterRoot(PrimaryNames.FILELISTS, "filelists");
      while (scanner.hasChild()) {
        if (scanner.element() == PrimaryNames.PACKAGE) {
          readPackage();
        } else {
          scanner.skip();
        }
      }
      scanner.leaveRoot();
      if (strangers > 0) {
        observer.warning(file + " lists " + strangers + " packages that primary.xml does not have");
      }
      observer.progress(xml.scanned(), count);
      return added;
    }

    private void readPackage() throws IOException {
      findPackage();
      hits.clear();
      fileCount = 0;
      while (scanner.hasChild()) {
        switch (scanner.element()) {
          case PrimaryNames.VERSION -> readVersion();
          case PrimaryNames.FILE -> readFile();
          default -> scanner.skip();
        }
      }
      if (position == PackageIndex.NONE) {
        strangers++;
      } else {
        addHits();
      }
      count++;
      if (count % PROGRESS_STEP == 0) {
        observer.progress(xml.scanned(), count);
      }
    }

    private void findPackage() {
      int pkgid = scanner.find(PrimaryNames.PKGID);
      position =
          pkgid < 0
              ? PackageIndex.NONE
              : index.findPkgid(xml.bytes(), xml.valueFrom(pkgid), xml.valueTo(pkgid));
      isByPkgid = position != PackageIndex.NONE;
      if (isByPkgid) {
        return;
      }
      int name = scanner.find(PrimaryNames.NAME);
      int arch = scanner.find(PrimaryNames.ARCH);
      nameId = PackageIndex.NONE;
      if (name >= 0 && arch >= 0) {
        nameId = builder.findName(xml.bytes(), xml.valueFrom(name), xml.valueTo(name));
        archId = builder.text(xml.bytes(), xml.valueFrom(arch), xml.valueTo(arch));
      }
    }

    private void readVersion() throws IOException {
      if (position == PackageIndex.NONE && nameId != PackageIndex.NONE) {
        evr.read();
        position = index.findNevra(nameId, builder.evr(evr.bytes(), 0, evr.length()), archId);
      }
      scanner.skip();
    }

    private void readFile() throws IOException {
      if (fileCount++ == limits.content().files()) {
        throw xml.limitExceeded(
            limits.content().files() + " files (ReadLimits.Content.files)", "more");
      }
      xml.readText();
      int path = builder.findName(xml.bytes(), xml.textFrom(), xml.textTo());
      if (path >= 0 && wanted.get(path)) {
        hits.add(path);
      }
    }

    /** Gives the wanted paths to every package with the key; duplicates of a package share them. */
    private void addHits() {
      int at = position;
      while (at != PackageIndex.NONE) {
        for (int i = 0; i < hits.size(); i++) {
          builder.addFile(index.packageId(at), hits.getInt(i));
        }
        added += hits.size();
        at = isByPkgid ? index.nextByPkgid(at) : index.nextByNevra(at);
      }
    }
  }
}
