package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.OptimalityProof;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** What {@code --prove} and {@code --certificate} ask of a proof that no answer is better. */
final class CertificateFile {
  private final boolean isChecked;
  private final Optional<Path> file;

  private CertificateFile(boolean isChecked, Optional<Path> file) {
    this.isChecked = isChecked;
    this.file = file;
  }

  /**
   * Reads the options.
   *
   * @throws InputException if the files cannot be written
   */
  static CertificateFile of(Arguments arguments) {
    Optional<Path> file =
        arguments
            .value(CliOption.CERTIFICATE)
            .map(value -> RepositoryArguments.path(value, "--certificate " + value));
    file.ifPresent(ReportFile::check);
    file.map(CertificateFile::proofFile).ifPresent(ReportFile::check);
    return new CertificateFile(arguments.has(CliOption.PROVE), file);
  }

  /** Returns the file for the steps of a proof beside the one for the constraints. */
  static Path proofFile(Path certificate) {
    return certificate.resolveSibling(certificate.getFileName() + ".proof");
  }

  /** Tells whether an answer without a proof is not what was asked for. */
  boolean isWanted() {
    return isChecked || file.isPresent();
  }

  /** Tells people that a proof which was asked for is missing, though there is nothing better. */
  void warnOfMissingProof(CommandIo io) {
    io.err()
        .println("rpmsolve: nothing is better, but the budget ended before the proof was written");
  }

  /** Does with a proof what is asked for. */
  void settle(OptimalityProof proof) throws IOException {
    if (isChecked) {
      Optional<String> flaw = proof.firstFlaw();
      if (flaw.isPresent()) {
        throw new IllegalStateException("the checker refuses the proof: " + flaw.get());
      }
    }
    if (file.isPresent()) {
      write(file.get(), proof.opb());
      write(proofFile(file.get()), proof.proof());
    }
  }

  private static void write(Path file, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    ReportFile.write(file, out -> out.write(bytes));
  }
}
