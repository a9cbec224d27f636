package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.OptimalityProof;
import dev.rpmsolve.core.Optimization;
import dev.rpmsolve.core.Resolution;
import dev.rpmsolve.core.SolveResult;
import dev.rpmsolve.core.advisory.SmallestFix;
import dev.rpmsolve.core.criteria.Criteria;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads {@code --criteria} and what goes with it, and does what it asks for. */
final class CriteriaArgument {
  private static final List<CliOption> FURTHER =
      List.of(CliOption.PROVE, CliOption.CERTIFICATE, CliOption.RUNNER_UP);

  private final Arguments arguments;
  private final Optional<Optimization> optimization;
  private final Optional<Path> certificate;

  private CriteriaArgument(Arguments arguments) {
    this.arguments = arguments;
    certificate =
        arguments
            .value(CliOption.CERTIFICATE)
            .map(value -> RepositoryArguments.path(value, "--certificate " + value));
    optimization = text(arguments).map(CriteriaArgument::parse).map(this::more);
  }

  private static Optional<String> text(Arguments arguments) {
    return arguments.has(CliOption.SMALLEST)
        ? arguments.value(CliOption.CRITERIA).or(() -> Optional.of(SmallestFix.CRITERIA))
        : arguments.value(CliOption.CRITERIA);
  }

  /**
   * Reads the options.
   *
   * @throws UsageException if the criteria are not of the form that the help describes, or are
   *     missing where another option needs them
   * @throws InputException if the file of the certificate cannot be written
   */
  static CriteriaArgument of(Command command, Arguments arguments) {
    for (CliOption option : FURTHER) {
      if (arguments.has(option) && text(arguments).isEmpty()) {
        throw Arguments.usage(command, option.typed() + " needs --criteria");
      }
    }
    CriteriaArgument argument = new CriteriaArgument(arguments);
    argument.certificate.ifPresent(ReportFile::check);
    argument.certificate.map(CriteriaArgument::proofFile).ifPresent(ReportFile::check);
    return argument;
  }

  private static Path proofFile(Path certificate) {
    return certificate.resolveSibling(certificate.getFileName() + ".proof");
  }

  private static void write(Path file, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    ReportFile.write(file, out -> out.write(bytes));
  }

  private static Optimization parse(String text) {
    try {
      return Optimization.by(Criteria.parse(text));
    } catch (IllegalArgumentException e) {
      throw new UsageException("--criteria " + text + ": " + e.getMessage());
    }
  }

  /**
   * Reads {@code --criteria} alone.
   *
   * @throws UsageException if the criteria are not of the form that the help describes
   */
  static Optional<Criteria> parsed(Arguments arguments) {
    return arguments.value(CliOption.CRITERIA).map(text -> parse(text).criteria());
  }

  private Optimization more(Optimization plain) {
    boolean isProofWanted = arguments.has(CliOption.PROVE) || certificate.isPresent();
    Optimization proven = isProofWanted ? plain.withProof() : plain;
    return proven.withRunnersUp(CountArgument.of(arguments, CliOption.RUNNER_UP, 0));
  }

  /**
   * Returns how to choose among answers, if criteria are given.
   *
   * @param progress shows a person how far the search is
   */
  Optional<Optimization> optimization(ProgressLine progress) {
    return optimization.map(
        choice ->
            choice.withListener(
                (criterion, value, bound) -> {
                  String name = criterion.map(Object::toString).orElse("what is asked for");
                  progress.show(name + ": " + value + ", at best " + bound);
                }));
  }

  /**
   * Checks the proof and writes the certificate.
   *
   * @return whether all that was asked for is there
   */
  boolean settle(SolveResult result) throws IOException {
    Optional<OptimalityProof> proof =
        result.resolution().map(Resolution::extras).flatMap(Resolution.Extras::proof);
    if (proof.isPresent() && arguments.has(CliOption.PROVE)) {
      Optional<String> flaw = proof.get().firstFlaw();
      if (flaw.isPresent()) {
        throw new IllegalStateException("the checker refuses the proof: " + flaw.get());
      }
    }
    if (proof.isPresent() && certificate.isPresent()) {
      write(certificate.get(), proof.get().opb());
      write(proofFile(certificate.get()), proof.get().proof());
    }
    boolean isProofMissing = arguments.has(CliOption.PROVE) || certificate.isPresent();
    return !(result instanceof SolveResult.Solved) || !isProofMissing || proof.isPresent();
  }
}
