package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.rpm.config.ShortTime;
import dev.rpmsolve.rpm.repos.KeyFiles;
import dev.rpmsolve.rpm.repos.RepositoryConfig;
import dev.rpmsolve.rpm.trust.AcceptedRevisions;
import dev.rpmsolve.rpm.trust.Freshness;
import dev.rpmsolve.rpm.trust.RepositoryTrust;
import dev.rpmsolve.rpm.trust.SignaturePolicy;
import dev.rpmsolve.rpm.trust.SignatureVerifier;
import dev.rpmsolve.rpm.trust.openpgp.Keyring;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Reads the options about signatures and age, and what files say of them. */
final class TrustArguments {
  private static final String METADATA = "repodata/repomd.xml";
  private static final int MAX_KEY_FILES = 10_000;

  private final Arguments arguments;
  private final Instant now;
  private boolean isKeyAskedFor;

  /**
   * Reads the options as they are asked for.
   *
   * @param now the time at which keys, signatures and ages are judged
   */
  TrustArguments(Arguments arguments, Instant now) {
    this.arguments = arguments;
    this.now = now;
  }

  /**
   * Finds out what a repository must prove.
   *
   * @param id its id
   * @param folder where it is: of one with metadata no package is read, and so none is checked
   * @param config what a file says of it, if one does
   * @throws UsageException if a signature is asked for and there is no key
   */
  RepositoryTrust of(String id, Path folder, Optional<RepositoryConfig> config) throws IOException {
    boolean wantsPackages =
        wants(CliOption.GPGCHECK, config.flatMap(one -> one.switches().gpgcheck()));
    RepositoryTrust trust = ofMetadata(id, config);
    return wantsPackages && !Files.exists(folder.resolve(METADATA))
        ? trust.withSignedPackages(keys(id, config))
        : trust;
  }

  /**
   * Finds out what the metadata of a repository must prove.
   *
   * @param id its id
   * @param config what a file says of it, if one does
   * @throws UsageException if a signature is asked for and there is no key
   */
  RepositoryTrust ofMetadata(String id, Optional<RepositoryConfig> config) throws IOException {
    RepositoryTrust trust = RepositoryTrust.none();
    if (wants(CliOption.REPO_GPGCHECK, config.flatMap(one -> one.switches().repoGpgcheck()))) {
      trust = trust.withSignedMetadata(keys(id, config));
    }
    if (hasFreshness()) {
      trust = trust.withFreshness(freshness());
    }
    Optional<AcceptedRevisions> memory = memory();
    return memory.isPresent() ? trust.withMemory(memory.get()) : trust;
  }

  /**
   * Finds out what {@code .rpm} files must prove that are given by themselves.
   *
   * @param isConfigured whether a file says that they must be signed
   * @throws UsageException if a signature is asked for and there is no key
   */
  RepositoryTrust ofFiles(boolean isConfigured) throws IOException {
    boolean wants = wants(CliOption.GPGCHECK, Optional.of(isConfigured));
    return wants
        ? RepositoryTrust.none().withSignedPackages(keys("the files", Optional.empty()))
        : RepositoryTrust.none();
  }

  private boolean wants(CliOption option, Optional<Boolean> configured) {
    return !arguments.has(CliOption.NO_GPGCHECKS)
        && (arguments.has(option) || configured.orElse(false));
  }

  /** The keys of the options, or else those of the repository. */
  private SignatureVerifier keys(String id, Optional<RepositoryConfig> config) throws IOException {
    isKeyAskedFor = true;
    Optional<Keyring> given = keys();
    if (given.isPresent()) {
      return given.get();
    }
    List<Path> files = config.isPresent() ? KeyFiles.find(config.get(), root()) : List.of();
    if (files.isEmpty()) {
      throw new UsageException(
          "signatures of "
              + id
              + " are to be checked, but there is no key on this machine; give its file with --key,"
              + " or --no-gpgchecks");
    }
    return Keyring.read(files, policy());
  }

  /** Warns if there is a key, but no signature has to be there that it could be for. */
  void warnOfUnusedKey(CommandIo io) {
    if (arguments.has(CliOption.KEY) && !isKeyAskedFor) {
      io.warn(
          "--key: no signature is asked for; --repo-gpgcheck asks for those of metadata, --gpgcheck"
              + " for those of .rpm files, and 'rpmsolve verify' tells of both");
    }
  }

  private Optional<Path> root() {
    return arguments
        .value(CliOption.INSTALLROOT)
        .map(root -> RepositoryArguments.path(root, CliOption.INSTALLROOT.typed()));
  }

  /** The keys of the options; empty if there are none. */
  Optional<Keyring> keys() throws IOException {
    if (!arguments.has(CliOption.KEY)) {
      return Optional.empty();
    }
    List<Path> paths = new ArrayList<>();
    for (String text : arguments.values(CliOption.KEY)) {
      paths.add(RepositoryArguments.path(text, CliOption.KEY.typed() + " " + text));
    }
    return Optional.of(keyring(paths, policy()));
  }

  /** Reads keys from files, and from all files of folders. */
  static Keyring keyring(List<Path> paths, SignaturePolicy policy) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        files.addAll(below(path));
      } else {
        files.add(path);
      }
    }
    return Keyring.read(files, policy);
  }

  private static List<Path> below(Path folder) throws IOException {
    TreeSet<Path> found = new TreeSet<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (Files.isRegularFile(entry)) {
          found.add(entry);
        }
        if (found.size() > MAX_KEY_FILES) {
          throw new InputException(folder + ": expected at most " + MAX_KEY_FILES + " key files");
        }
      }
    }
    if (found.isEmpty()) {
      throw new InputException(folder + ": expected files of keys, found none");
    }
    return List.copyOf(found);
  }

  private SignaturePolicy policy() {
    SignaturePolicy usual = SignaturePolicy.at(now);
    return arguments.has(CliOption.WEAK_SIGNATURES)
        ? usual.with(SignaturePolicy.Strength.ANY)
        : usual;
  }

  private boolean hasFreshness() {
    return arguments.has(CliOption.MAX_AGE) || arguments.has(CliOption.ACCEPTED);
  }

  /** How old metadata may be. */
  Freshness freshness() {
    Freshness rule = Freshness.at(now);
    return arguments
        .value(CliOption.MAX_AGE)
        .map(text -> rule.withMaxAge(duration(text)))
        .orElse(rule);
  }

  private static Duration duration(String text) {
    return ShortTime.parse(text)
        .orElseThrow(
            () ->
                new UsageException(
                    CliOption.MAX_AGE.typed() + " " + text + ": expected " + ShortTime.FORM));
  }

  /** Remembers what was accepted; empty if nobody named a file for it. */
  Optional<AcceptedRevisions> memory() {
    return arguments
        .value(CliOption.ACCEPTED)
        .map(text -> RepositoryArguments.path(text, CliOption.ACCEPTED.typed() + " " + text))
        .map(AcceptedRevisions::in);
  }
}
