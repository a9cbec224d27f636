package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.rpm.installed.RpmFiles;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import dev.rpmsolve.rpm.io.ReadLimits;
import dev.rpmsolve.rpm.report.TrustJson;
import dev.rpmsolve.rpm.report.TrustReport;
import dev.rpmsolve.rpm.report.TrustText;
import dev.rpmsolve.rpm.trust.MetadataTrust;
import dev.rpmsolve.rpm.trust.MetadataVerifier;
import dev.rpmsolve.rpm.trust.PackageTrust;
import dev.rpmsolve.rpm.trust.PackageVerifier;
import dev.rpmsolve.rpm.trust.SignatureVerifier;
import dev.rpmsolve.rpm.trust.Verdict;
import dev.rpmsolve.rpm.trust.openpgp.Keyring;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code rpmsolve verify}. */
final class VerifyCommand implements Command {
  private static final String METADATA = "repodata/repomd.xml";
  private static final String NO_KEYS =
      "give the keys with --key, or --no-gpgchecks for digests only";

  @Override
  public String name() {
    return "verify";
  }

  @Override
  public CommandHelp help() {
    return new CommandHelp(
        "check signatures and digests of packages and repositories",
        "[ID=]FILE.rpm|DIR... --key FILE... [OPTION...]",
        """
        Of a package all digests are checked, and all signatures by the keys given. Of a folder with
        repodata/ the signature repomd.xml.asc, the age of the metadata and every file that it lists;
        of another folder all .rpm files below it. Nothing is taken from this machine's own keys.

        Verdicts: good; not signed; no key: by a key that was not given; not trusted: right, but the
        key had expired, was revoked or may not sign, or the hash is weak; bad: damaged or forged.
        ID names a repository in the file of --accepted; the folder's own name does without it.
        """,
        List.of(
            "rpmsolve verify httpd-2.4.62-1.amzn2023.x86_64.rpm --key /etc/pki/rpm-gpg",
            "rpmsolve verify mirror/x86_64 --key RPM-GPG-KEY --max-age 7d --accepted revisions.txt"),
        List.of(
            "0  all is good",
            "1  something is not; the reasons are printed",
            "2  wrong usage",
            "3  a file cannot be read"));
  }

  @Override
  public List<CliOption> options() {
    return List.of(
        CliOption.KEY,
        CliOption.NO_GPGCHECKS,
        CliOption.WEAK_SIGNATURES,
        CliOption.MAX_AGE,
        CliOption.ACCEPTED,
        CliOption.FORMAT,
        CliOption.JSON,
        CliOption.HELP);
  }

  @Override
  public int run(Arguments arguments, CommandIo io) throws IOException, InterruptedException {
    if (arguments.operands().isEmpty()) {
      throw Arguments.usage(this, "say what: a file or folder is missing");
    }
    OutputFormat format = OutputFormat.of(arguments);
    TrustReport report;
    try {
      report = check(arguments);
    } catch (InterruptedIOException e) {
      throw (InterruptedException) new InterruptedException("interrupted").initCause(e);
    }
    if (format == OutputFormat.JSON) {
      TrustJson.write(report, io.out());
    } else {
      TrustText.write(report, io.out());
    }
    return report.isGood() ? ExitCode.SOLVED : ExitCode.UNSOLVABLE;
  }

  private TrustReport check(Arguments arguments) throws IOException {
    TrustArguments trust = new TrustArguments(arguments, Instant.now());
    Optional<Keyring> keys = trust.keys();
    if (keys.isPresent() == arguments.has(CliOption.NO_GPGCHECKS)) {
      throw Arguments.usage(this, NO_KEYS);
    }
    Optional<SignatureVerifier> signatures = keys.map(ring -> ring);
    PackageVerifier packages =
        signatures.map(PackageVerifier::by).orElseGet(PackageVerifier::ofDigests);
    MetadataVerifier metadata =
        new MetadataVerifier(signatures, trust.freshness(), ReadLimits.defaults());
    List<PackageTrust> files = new ArrayList<>();
    List<MetadataTrust> repositories = new ArrayList<>();
    for (String operand : arguments.operands()) {
      Path path = RepositoryArguments.path(RepositoryArguments.folder(operand), operand);
      if (!Files.isDirectory(path)) {
        files.add(verify(packages, path));
      } else if (Files.exists(path.resolve(METADATA))) {
        repositories.add(metadata.verify(path, id(operand, path), trust.memory()));
      } else {
        for (Path file : packages(path)) {
          files.add(verify(packages, file));
        }
      }
    }
    return new TrustReport(files, repositories);
  }

  private static List<Path> packages(Path folder) throws IOException {
    List<Path> found = RpmFiles.below(folder, ReadLimits.defaults()).paths();
    if (found.isEmpty()) {
      throw new InputException(
          folder + ": expected repodata/ or .rpm files, found none; check the path");
    }
    return found;
  }

  private static String id(String operand, Path folder) {
    int end = operand.length() - RepositoryArguments.folder(operand).length();
    Path name = folder.toAbsolutePath().normalize().getFileName();
    return end > 0 ? operand.substring(0, end - 1) : name == null ? "/" : name.toString();
  }

  /** Of many packages one that is damaged must not hide what is to be said of the others. */
  private static PackageTrust verify(PackageVerifier verifier, Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new InputException(path + ": expected a .rpm file or a folder, found nothing");
    }
    try {
      return verifier.verify(path, path.toString());
    } catch (MetadataException e) {
      if (e.kind() == Kind.UNSUPPORTED) {
        throw e;
      }
      String detail = "expected " + e.expected() + ", found " + e.found();
      return new PackageTrust(path.toString(), Verdict.BAD, detail, List.of(), List.of());
    }
  }
}
