package dev.rpmsolve.rpm;

import dev.rpmsolve.core.module.ModuleImage;
import dev.rpmsolve.core.universe.UniverseImage;
import dev.rpmsolve.rpm.RpmRepositories.RepositoryFolder;
import dev.rpmsolve.rpm.cache.CacheKey;
import dev.rpmsolve.rpm.io.Checksum;
import dev.rpmsolve.rpm.io.ChecksumAlgorithm;
import dev.rpmsolve.rpm.io.ChecksumPolicy;
import dev.rpmsolve.rpm.io.FilePromise;
import dev.rpmsolve.rpm.io.ReadLimits;
import dev.rpmsolve.rpm.metadata.Repomd;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Puts into words all that reading repositories depends on: the code, its options, and the
 * checksums that {@code repomd.xml} has, as it is now, for each file that may be read.
 *
 * <p>There is a key only if every such file has a strong checksum. A weak one can be the same for
 * two files that somebody made for the purpose, and one of them would then answer for the other.
 * Names and folders of repositories do not count, so that a copy elsewhere finds what is known.
 */
final class ReadKey {
  /** To be raised when the same files are to give another universe. */
  private static final int REVISION = 1;

  private final StringBuilder text = new StringBuilder();
  private boolean isSound = true;
  private CacheKey.Kind kind = CacheKey.Kind.UNIVERSE;

  /** Starts a key. */
  ReadKey(String what, ReadLimits limits, ChecksumPolicy policy) {
    line("what", what);
    line("code", CacheKey.ofCode(REVISION));
    line("layout", UniverseImage.layout());
    line("checksums", policy.name());
    ReadLimits.Bytes bytes = limits.bytes();
    numbers("bytes", bytes.compressed(), bytes.expanded(), bytes.ratio(), bytes.ratioFree());
    numbers("decoder", bytes.decoderMemory());
    ReadLimits.Xml xml = limits.xml();
    numbers("xml", xml.depth(), xml.attributes(), xml.name(), xml.value(), xml.text());
    ReadLimits.Content content = limits.content();
    numbers(
        "content", content.packages(), content.capabilities(), content.files(), content.evrPart());
  }

  /** Adds a repository. Nothing tells one set of packages without metadata from another. */
  ReadKey repository(RepositoryFolder folder, FolderContents contents) {
    if (contents instanceof FolderContents.Metadata metadata) {
      return repository(folder, metadata.repomd());
    }
    isSound = false;
    return this;
  }

  /** Adds packages that come from elsewhere. */
  ReadKey source(Optional<String> identity) {
    isSound &= identity.isPresent();
    return line("source", identity.orElse(""));
  }

  /** Adds a file about modules. */
  ReadKey modules(RepositoryFolder folder, Repomd.Entry entry) {
    kind = CacheKey.Kind.MODULES;
    line("layout", ModuleImage.layout());
    file(folder, entry);
    return this;
  }

  private ReadKey repository(RepositoryFolder folder, Repomd repomd) {
    Optional<Repomd.Entry> primary = repomd.find(RepositoryLoad.PRIMARY);
    isSound &= primary.isPresent();
    primary.ifPresent(entry -> file(folder, entry));
    repomd.find(RepositoryLoad.FILELISTS).ifPresent(entry -> file(folder, entry));
    line("repository", "end");
    return this;
  }

  /** A file that is not there as it should be is for the reader to complain about. */
  private void file(RepositoryFolder folder, Repomd.Entry entry) {
    FilePromise promise = entry.promise();
    isSound &= promise.checksum().filter(ReadKey::isStrong).isPresent();
    isSound &= RepositoryLoad.isInPlace(folder, entry);
    line("file", entry.type());
    line("sum", promise.checksum().map(ReadKey::words).orElse(""));
    line("opensum", promise.openChecksum().map(ReadKey::words).orElse(""));
    numbers("sizes", number(promise.size()), number(promise.openSize()));
  }

  private static boolean isStrong(Checksum checksum) {
    return checksum.algorithm().byteCount() >= ChecksumAlgorithm.SHA224.byteCount();
  }

  private static String words(Checksum checksum) {
    return checksum.algorithm().name() + ":" + checksum.hex();
  }

  private static long number(OptionalLong size) {
    return size.orElse(-1);
  }

  /** Adds text of any kind, told from other text by its length. */
  ReadKey line(String word, String value) {
    text.append(word).append(' ').append(value.length()).append(' ').append(value).append('\n');
    return this;
  }

  /** Adds numbers. */
  ReadKey numbers(String word, long... values) {
    text.append(word);
    for (long value : values) {
      text.append(' ').append(value);
    }
    text.append('\n');
    return this;
  }

  /** Returns the key, or nothing if the files cannot be told from others with certainty. */
  Optional<CacheKey> key() {
    return isSound ? Optional.of(new CacheKey(kind, text.toString())) : Optional.empty();
  }
}
