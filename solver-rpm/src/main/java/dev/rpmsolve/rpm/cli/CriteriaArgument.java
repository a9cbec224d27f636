package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.Optimality;
import dev.rpmsolve.core.OptimalityProof;
import dev.rpmsolve.core.Optimization;
import dev.rpmsolve.core.Resolution;
import dev.rpmsolve.core.SolveResult;
import dev.rpmsolve.core.advisory.SmallestFix;
import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.universe.Universe;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code --criteria} and what goes with it, and does what it asks for. */
final class CriteriaArgument {
  private static final List<CliOption> FURTHER =
      List.of(
          CliOption.PROVE,
          CliOption.CERTIFICATE,
          CliOption.RUNNER_UP,
          CliOption.EXPORT,
          CliOption.IMPORT_MODEL);

  private final Arguments arguments;
  private final Optional<Optimization> optimization;
  private final CertificateFile certificate;
  private final Optional<OtherSolverFiles> others;

  private CriteriaArgument(Arguments arguments, CommandIo io) {
    this.arguments = arguments;
    certificate = CertificateFile.of(arguments);
    others = OtherSolverFiles.of(arguments, io);
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
  static CriteriaArgument of(Command command, Arguments arguments, CommandIo io) {
    for (CliOption option : FURTHER) {
      if (arguments.has(option) && text(arguments).isEmpty()) {
        throw Arguments.usage(command, option.typed() + " needs --criteria");
      }
    }
    return new CriteriaArgument(arguments, io);
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
    Optimization proven = certificate.isWanted() ? plain.withProof() : plain;
    Optimization choice = proven.withRunnersUp(CountArgument.of(arguments, CliOption.RUNNER_UP, 0));
    return others.isPresent() ? choice.with(others.get()) : choice;
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

  /** Joins {@code --criteria} and {@code -changed}, which could be an option and its value. */
  static String[] withJoinedValue(String... args) {
    List<String> joined = new ArrayList<>();
    for (int i = 0; i < args.length; i++) {
      boolean isSplit =
          args[i].equals(CliOption.CRITERIA.typed())
              && i + 1 < args.length
              && CudfInput.isCriteria(args[i + 1]);
      joined.add(isSplit ? args[i] + "=" + args[++i] : args[i]);
      if (args[i].equals("--")) {
        joined.addAll(List.of(args).subList(i + 1, args.length));
        break;
      }
    }
    return joined.toArray(String[]::new);
  }

  /**
   * Writes what {@code --export} says of the request itself.
   *
   * @throws UsageException if the format cannot express the request
   */
  void writeRequest(Universe universe, Request request) throws IOException {
    if (others.isPresent()) {
      others.get().writeDocuments(universe, request);
    }
  }

  /**
   * Checks the proof and writes the certificate.
   *
   * @return whether all that was asked for is there
   */
  boolean settle(SolveResult result, CommandIo io) throws IOException {
    others.ifPresent(OtherSolverFiles::warnIfUnused);
    Optional<OptimalityProof> proof =
        result.resolution().map(Resolution::extras).flatMap(Resolution.Extras::proof);
    if (proof.isPresent()) {
      certificate.settle(proof.get());
    }
    boolean isMissing =
        result instanceof SolveResult.Solved && certificate.isWanted() && proof.isEmpty();
    if (isMissing && isProven(result)) {
      certificate.warnOfMissingProof(io);
    }
    return !isMissing;
  }

  private static boolean isProven(SolveResult result) {
    return result
        .resolution()
        .flatMap(one -> one.extras().optimality())
        .map(Optimality::isProven)
        .orElse(false);
  }
}
