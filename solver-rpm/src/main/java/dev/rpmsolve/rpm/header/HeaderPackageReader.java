package dev.rpmsolve.rpm.header;

import dev.rpmsolve.core.dependency.Relation;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.UniverseBuilder;
import dev.rpmsolve.rpm.header.RpmHeader.Texts;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The reader of packages in headers: they go straight into a universe builder, as numbers.
 *
 * <p>A package must have a name, a version and an architecture; everything else may be missing.
 * Public keys, which rpm keeps as packages of the name {@code gpg-pubkey}, are passed over. Source
 * packages get the architecture {@code src} or {@code nosrc}, no provides and no files, since
 * installing one satisfies nothing. A package that provides nothing at all is from before rpm
 * 3.0.5, and gets its own name, as rpm does it. Time is linear in the bytes. Not thread-safe.
 */
public final class HeaderPackageReader {

  private static final int NEWEST_FORMAT = 6;
  private static final String PUBLIC_KEY = "gpg-pubkey";

  private final UniverseBuilder builder;
  private final HeaderDependencies dependencies;
  private final HeaderFiles files;
  private final EvrText evr;

  /**
   * A reader for any number of headers.
   *
   * @param builder receives the packages
   * @param limits bounds of content
   */
  public HeaderPackageReader(UniverseBuilder builder, ReadLimits limits) {
    this.builder = builder;
    dependencies = new HeaderDependencies(builder, limits.content());
    files = new HeaderFiles(limits.content());
    evr = new EvrText(limits.content().evrPart());
  }

  /**
   * What is known of a package from elsewhere.
   *
   * @param repositoryIndex the repository in the builder
   * @param downloadBytes length of its file; 0 if not known
   * @param location where its file is; empty if not known
   */
  public record Context(int repositoryIndex, long downloadBytes, String location) {
    /**
     * The context of an installed package.
     *
     * @param repositoryIndex the repository in the builder
     * @return a context without a file
     */
    public static Context installed(int repositoryIndex) {
      return new Context(repositoryIndex, 0, "");
    }
  }

  /**
   * Reads the package of a header that holds its own digests, as those of a database do.
   *
   * @param header the header
   * @param context what else is known of it
   * @return the package; nothing if it is a public key
   * @throws MetadataException if the header is not acceptable; the builder should then be given up
   */
  public Optional<HeaderPackage> read(RpmHeader header, Context context) {
    return read(header, context, HeaderDigests.verify(header, header));
  }

  /**
   * Reads the package of a file.
   *
   * @param rpm the file
   * @param context what else is known of it
   * @return the package; nothing if it is a public key
   * @throws MetadataException if its header is not acceptable; the builder should then be given up
   */
  public Optional<HeaderPackage> read(RpmFile rpm, Context context) {
    return read(rpm.header(), context, rpm.isVerified());
  }

  private Optional<HeaderPackage> read(RpmHeader header, Context context, boolean isVerified) {
    String name = header.textOf(HeaderTag.NAME);
    if (name.isEmpty()) {
      throw header.complaint(HeaderTag.NAME, "a name of the package", "none");
    }
    if (name.equals(PUBLIC_KEY)) {
      return Optional.empty();
    }
    refuseLaterFormats(header);
    int evrId = evr(header);
    boolean isSource = isSource(header);
    String arch = arch(header, isSource);
    int nameId = builder.name(name.getBytes(StandardCharsets.UTF_8), 0, utf8Length(name));
    dependencies.read(header);
    if (dependencies.isEmpty(DependencyKind.PROVIDES)) {
      dependencies.provide(builder.atom(nameId, Relation.EQUAL, evrId));
    }
    int packageId =
        builder.beginPackage(context.repositoryIndex(), nameId, evrId, builder.text(arch));
    describe(header, context);
    dependencies.addTo(builder, isSource);
    if (!isSource) {
      files.visit(header, (bytes, from, to) -> builder.addFile(builder.name(bytes, from, to)));
    }
    builder.endPackage();
    return Optional.of(
        new HeaderPackage(
            packageId,
            header.numberOr(HeaderTag.INSTALL_TIME, 0),
            header.textOf(HeaderTag.MODULARITY_LABEL),
            isVerified));
  }

  /** Formats 3, 4 and 6 have what is read here in the same tags. */
  private static void refuseLaterFormats(RpmHeader header) {
    long format = header.numberOr(HeaderTag.RPM_FORMAT, 4);
    if (format > NEWEST_FORMAT) {
      throw header
          .source()
          .complaint(
              Kind.UNSUPPORTED,
              "version " + NEWEST_FORMAT + " of the package format or an older one",
              "version " + format);
    }
  }

  private static int utf8Length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** A receiver of paths. */
  @FunctionalInterface
  public interface PathVisitor {
    /**
     * Takes a path.
     *
     * @param bytes hold the path, during the call only
     * @param from its first byte
     * @param to one past its last byte
     */
    void path(byte[] bytes, int from, int to);
  }

  /**
   * Visits the paths of a package without reading more of it.
   *
   * @param rpm the file
   * @param limits bounds of content
   * @param visitor receives the paths
   * @throws MetadataException if its header is not acceptable
   */
  public static void visitPaths(RpmFile rpm, ReadLimits limits, PathVisitor visitor) {
    if (!isSource(rpm.header())) {
      new HeaderFiles(limits.content()).visit(rpm.header(), visitor);
    }
  }

  private int evr(RpmHeader header) {
    if (header.textOf(HeaderTag.VERSION).isEmpty()) {
      throw header.complaint(HeaderTag.VERSION, "a version of the package", "none");
    }
    Texts version = header.texts(HeaderTag.VERSION);
    version.next();
    evr.read(header.numberOr(HeaderTag.EPOCH, 0), header.bytes(), version.from(), version.to());
    if (evr.objection().isEmpty() && header.has(HeaderTag.RELEASE)) {
      Texts release = header.texts(HeaderTag.RELEASE);
      release.next();
      evr.release(header.bytes(), release.from(), release.to());
    }
    if (!evr.objection().isEmpty()) {
      throw header.complaint(HeaderTag.VERSION, evr.objection(), header.textOf(HeaderTag.VERSION));
    }
    return builder.evr(evr.bytes(), 0, evr.length());
  }

  private static boolean isSource(RpmHeader header) {
    return header.has(HeaderTag.SOURCE_PACKAGE) || !header.has(HeaderTag.SOURCE_RPM);
  }

  private static String arch(RpmHeader header, boolean isSource) {
    if (isSource) {
      boolean isIncomplete = header.has(HeaderTag.NO_SOURCE) || header.has(HeaderTag.NO_PATCH);
      return isIncomplete ? "nosrc" : "src";
    }
    String arch = header.textOf(HeaderTag.ARCH);
    if (arch.isEmpty()) {
      throw header.complaint(HeaderTag.ARCH, "an architecture of the package", "none");
    }
    return arch;
  }

  private void describe(RpmHeader header, Context context) {
    text(header, HeaderTag.VENDOR).ifPresent(id -> builder.vendor(id));
    text(header, HeaderTag.SOURCE_RPM).ifPresent(id -> builder.sourcePackage(id));
    if (!context.location().isEmpty()) {
      builder.location(builder.text(context.location()));
    }
    long size =
        header.has(HeaderTag.LONG_SIZE)
            ? header.number(HeaderTag.LONG_SIZE, 0)
            : header.numberOr(HeaderTag.SIZE, 0);
    builder.sizes(context.downloadBytes(), Math.max(size, 0));
    builder.buildTime(Math.max(header.numberOr(HeaderTag.BUILD_TIME, 0), 0));
  }

  private Optional<Integer> text(RpmHeader header, int tag) {
    String text = header.textOf(tag);
    return text.isEmpty() ? Optional.empty() : Optional.of(builder.text(text));
  }
}
