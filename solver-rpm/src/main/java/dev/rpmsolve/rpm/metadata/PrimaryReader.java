package dev.rpmsolve.rpm.metadata;

import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.UniverseBuilder;
import dev.rpmsolve.rpm.io.ChecksumAlgorithm;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Finding;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import dev.rpmsolve.rpm.io.ReadLimits;
import dev.rpmsolve.rpm.io.RepeatedTags;
import dev.rpmsolve.rpm.io.SafePath;
import dev.rpmsolve.rpm.io.XmlScanner;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The reader of {@code primary.xml}: packages go straight into a universe builder, as numbers.
 *
 * <p>A package must have a name, an architecture and a version; everything else may be missing.
 * Source packages ({@code src}, {@code nosrc}) are loaded without provides and files, since
 * installing one satisfies nothing. Unknown elements are passed over. Time is linear in the bytes;
 * per package nothing is allocated, per rich dependency its tree is.
 *
 * <p>Source of the format: the {@code common} and {@code rpm} namespaces written by createrepo_c.
 */
public final class PrimaryReader {

  private static final int PROGRESS_STEP = 4096;
  private static final byte[] RPM_TYPE = {'r', 'p', 'm'};
  private static final byte[] SRC = {'s', 'r', 'c'};
  private static final byte[] NOSRC = {'n', 'o', 's', 'r', 'c'};
  private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://.*");

  private final UniverseBuilder builder;
  private final ReadLimits limits;
  private final ReadObserver observer;

  /**
   * A reader for any number of files.
   *
   * @param builder receives the packages
   * @param limits bounds of syntax and content
   * @param observer hears of progress and oddities
   */
  public PrimaryReader(UniverseBuilder builder, ReadLimits limits, ReadObserver observer) {
    this.builder = builder;
    this.limits = limits;
    this.observer = observer;
  }

  /**
   * Reads a whole document.
   *
   * @param in the XML bytes; not closed
   * @param file the name for messages
   * @param repositoryIndex the repository in the builder
   * @param index receives the identity of every package; empty if nobody will ask
   * @return the number of packages
   * @throws IOException if the stream fails
   * @throws MetadataException if the document is not acceptable; the builder then holds the
   *     packages before the flaw and should be given up
   */
  public int read(InputStream in, String file, int repositoryIndex, Optional<PackageIndex> index)
      throws IOException {
    return new Pass(in, file, repositoryIndex, index).run();
  }

  /** The reading of one document. */
  private final class Pass {

    private final String file;
    private final int repositoryIndex;
    private final Optional<PackageIndex> index;
    private final MetadataScanner scanner;
    private final XmlScanner xml;
    private final PackageDraft draft = new PackageDraft(builder);
    private final EvrBytes evr;
    private final DependencyElements entries;
    private final RepeatedTags repeats = new RepeatedTags(PrimaryNames.ENTRY);
    private byte[] checksumType = {};
    private ChecksumAlgorithm checksumAlgorithm;
    private int count;

    Pass(InputStream in, String file, int repositoryIndex, Optional<PackageIndex> index) {
      this.file = file;
      this.repositoryIndex = repositoryIndex;
      this.index = index;
      scanner = new MetadataScanner(in, file, PrimaryNames.VOCABULARY, limits);
      xml = scanner.xml();
      evr = new EvrBytes(scanner, limits.content().evrPart(), PrimaryNames.EPOCH);
      entries = new DependencyElements(scanner, builder, evr);
    }

    int run() throws IOException {
      scanner.enterRoot(PrimaryNames.METADATA, "metadata");
      int announced = scanner.find(PrimaryNames.PACKAGES);
      String announcement = announced < 0 ? "" : scanner.value(announced);
      while (scanner.hasChild()) {
        if (scanner.element() == PrimaryNames.PACKAGE && isRpm()) {
          readPackage();
        } else {
          scanner.skip();
        }
      }
      scanner.leaveRoot();
      if (announced >= 0 && !announcement.equals(Integer.toString(count))) {
        observer.warning(file + " announces \"" + announcement + "\" packages and has " + count);
      }
      observer.progress(xml.scanned(), count);
      return count;
    }

    private boolean isRpm() {
      int type = scanner.find(PrimaryNames.TYPE);
      return type < 0 || is(RPM_TYPE, xml.valueFrom(type), xml.valueTo(type));
    }

    private void readPackage() throws IOException {
      if (count == limits.content().packages()) {
        throw xml.limitExceeded(count + " packages (ReadLimits.Content.packages)", "more");
      }
      draft.clear();
      while (scanner.hasChild()) {
        readPackageChild();
      }
      if (!draft.missing().isEmpty()) {
        throw xml.malformed(draft.missing() + " in every package", "none before </package>");
      }
      int packageId = draft.finish(repositoryIndex);
      if (index.isPresent()) {
        index.get().add(packageId, draft.nameId, draft.evrId, draft.archId);
        if (draft.pkgidLength > 0) {
          index.get().pkgid(draft.pkgid, 0, draft.pkgidLength);
          index.get().algorithm(draft.pkgidAlgorithm);
        }
      }
      count++;
      if (count % PROGRESS_STEP == 0) {
        observer.progress(xml.scanned(), count);
      }
    }

    private void readPackageChild() throws IOException {
      switch (scanner.element()) {
        case PrimaryNames.NAME -> {
          requireFirst(draft.hasName());
          readText("a package name");
          draft.nameId = builder.name(xml.bytes(), xml.textFrom(), xml.textTo());
          draft.name.set(xml.bytes(), xml.textFrom(), xml.textTo());
        }
        case PrimaryNames.ARCH -> {
          requireFirst(draft.hasArch());
          readText("an architecture");
          draft.archId = builder.text(xml.bytes(), xml.textFrom(), xml.textTo());
          draft.isSource =
              is(SRC, xml.textFrom(), xml.textTo()) || is(NOSRC, xml.textFrom(), xml.textTo());
        }
        case PrimaryNames.VERSION -> readVersion();
        case PrimaryNames.CHECKSUM -> {
          draft.pkgidAlgorithm = algorithm(scanner.find(PrimaryNames.TYPE));
          xml.readText();
          draft.pkgid(xml.bytes(), xml.textFrom(), xml.textTo());
        }
        case PrimaryNames.TIME -> {
          draft.buildTime = scanner.numberOrZero(PrimaryNames.BUILD, "build");
          scanner.skip();
        }
        case PrimaryNames.SIZE -> {
          draft.downloadBytes = scanner.numberOrZero(PrimaryNames.PACKAGE, "package");
          draft.installedBytes = scanner.numberOrZero(PrimaryNames.INSTALLED, "installed");
          scanner.skip();
        }
        case PrimaryNames.LOCATION -> readLocation();
        case PrimaryNames.FORMAT -> readFormat();
        default -> scanner.skip();
      }
    }

    /** The type that the last package had costs nothing; null stands for one that nobody knows. */
    private ChecksumAlgorithm algorithm(int type) {
      if (type < 0) {
        return null;
      }
      if (!is(checksumType, xml.valueFrom(type), xml.valueTo(type))) {
        checksumType = Arrays.copyOfRange(xml.bytes(), xml.valueFrom(type), xml.valueTo(type));
        checksumAlgorithm = ChecksumAlgorithm.ofMetadataName(scanner.value(type)).orElse(null);
      }
      return checksumAlgorithm;
    }

    private void readVersion() throws IOException {
      requireFirst(draft.hasVersion());
      evr.read();
      if (evr.length() == 0) {
        throw xml.malformed("a version in the attribute ver", "none");
      }
      draft.evrId = builder.evr(evr.bytes(), 0, evr.length());
      scanner.skip();
    }

    private void requireFirst(boolean isRepeated) {
      if (isRepeated) {
        throw xml.malformed("one <" + xml.openName() + "> in a package", "a second one");
      }
    }

    private void readFormat() throws IOException {
      while (scanner.hasChild()) {
        int element = scanner.element();
        if (element >= PrimaryNames.FIRST_KIND && element <= PrimaryNames.LAST_KIND) {
          readDependencies(PrimaryNames.kind(element));
        } else if (element == PrimaryNames.FILE) {
          readFile();
        } else if (element == PrimaryNames.VENDOR) {
          xml.readText();
          draft.vendorId = builder.text(xml.bytes(), xml.textFrom(), xml.textTo());
        } else if (element == PrimaryNames.SOURCERPM) {
          xml.readText();
          draft.sourcePackage.set(xml.bytes(), xml.textFrom(), xml.textTo());
        } else {
          scanner.skip();
        }
      }
    }

    private void readDependencies(DependencyKind kind) throws IOException {
      while (true) {
        int known =
            draft.capabilityCount() < limits.content().capabilities()
                ? xml.passRepeated(repeats)
                : RepeatedTags.NONE;
        if (known != RepeatedTags.NONE) {
          add(kind, known >> 1, (known & 1) != 0);
          continue;
        }
        if (!scanner.hasChild()) {
          return;
        }
        if (scanner.element() == PrimaryNames.ENTRY) {
          addDependency(kind);
        }
        scanner.skip();
      }
    }

    private void addDependency(DependencyKind kind) {
      if (draft.capabilityCount() == limits.content().capabilities()) {
        throw xml.limitExceeded(
            draft.capabilityCount() + " capabilities (ReadLimits.Content.capabilities)", "more");
      }
      int dependency;
      try {
        dependency = entries.read(kind);
      } catch (MetadataException e) {
        throw inPackage(e);
      }
      if (entries.isPlain() && dependency <= Integer.MAX_VALUE >> 1) {
        xml.remember(repeats, dependency << 1 | (entries.isPre() ? 1 : 0));
      }
      add(kind, dependency, entries.isPre());
    }

    private void add(DependencyKind kind, int dependency, boolean isPre) {
      draft.add(kind, dependency);
      if (kind == DependencyKind.REQUIRES && isPre) {
        draft.add(DependencyKind.PRE_REQUIRES, dependency);
      }
    }

    /** The same complaint with the name of the package. */
    private MetadataException inPackage(MetadataException e) {
      String place = draft.hasName() ? "package " + draft.name : "a package";
      MetadataException located =
          new MetadataException(
              e.kind(),
              e.file(),
              e.offset(),
              new Finding(e.expected() + " in " + place, e.found()),
              e.remedy());
      located.initCause(e);
      return located;
    }

    private void readFile() throws IOException {
      if (draft.fileCount() == limits.content().files()) {
        throw xml.limitExceeded(draft.fileCount() + " files (ReadLimits.Content.files)", "more");
      }
      readText("a path");
      draft.addFile(builder.name(xml.bytes(), xml.textFrom(), xml.textTo()));
    }

    private void readText(String what) throws IOException {
      xml.readText();
      if (xml.textFrom() == xml.textTo()) {
        throw xml.malformed(what, "an empty element");
      }
    }

    private void readLocation() throws IOException {
      int href = scanner.require(PrimaryNames.HREF, "href");
      int from = xml.valueFrom(href);
      int to = xml.valueTo(href);
      refuseUnsafe(xml.bytes(), from, to);
      int base = scanner.find(PrimaryNames.XML_BASE);
      if (base < 0 || xml.valueFrom(base) == xml.valueTo(base)) {
        draft.location.set(xml.bytes(), from, to);
      } else {
        byte[] whole =
            withBase(scanner.value(base), scanner.string(from, to))
                .getBytes(StandardCharsets.UTF_8);
        draft.location.set(whole, 0, whole.length);
      }
      scanner.skip();
    }

    private String withBase(String base, String href) {
      String folder = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
      if (!URL.matcher(folder).matches()) {
        byte[] bytes = folder.getBytes(StandardCharsets.UTF_8);
        refuseUnsafe(bytes, 0, bytes.length);
      }
      return folder + "/" + href;
    }

    private void refuseUnsafe(byte[] name, int from, int to) {
      Optional<String> objection = SafePath.objection(name, from, to);
      if (objection.isPresent()) {
        throw new MetadataException(
            Kind.UNSAFE_PATH,
            file,
            xml.offset(),
            new Finding("a location inside the repository", objection.get()),
            "do not use this repository");
      }
    }

    private boolean is(byte[] wanted, int from, int to) {
      return Arrays.equals(wanted, 0, wanted.length, xml.bytes(), from, to);
    }
  }
}
