package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.closure.ClosureCheck;
import dev.rpmsolve.core.closure.ClosureOptions;
import dev.rpmsolve.core.closure.ClosureOptions.Narrowing;
import dev.rpmsolve.core.request.NearNames;
import dev.rpmsolve.core.request.SpecResolver;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.rpm.report.CheckLevel;
import dev.rpmsolve.rpm.report.CheckReport;
import java.util.List;
import java.util.function.IntPredicate;

/** Reads {@code --witness}, and finds what it asks for. */
final class WitnessArguments {
  private final List<String> specs;

  private WitnessArguments(List<String> specs) {
    this.specs = specs;
  }

  /**
   * Reads the option.
   *
   * @throws UsageException if there is an option beside it that is about all packages
   */
  static WitnessArguments of(Command command, Arguments arguments, CheckLevel level) {
    List<String> specs = arguments.values(CliOption.WITNESS);
    if (!specs.isEmpty() && level != CheckLevel.INSTALLABLE) {
      throw Arguments.usage(command, "--witness is about installing, not --level " + level);
    } else if (!specs.isEmpty() && arguments.value(CliOption.BASELINE).isPresent()) {
      throw Arguments.usage(
          command, "--witness checks some packages only; a baseline is about all of them");
    }
    return new WitnessArguments(specs);
  }

  /**
   * Leaves only the packages that are asked about to be checked.
   *
   * @throws UsageException if there are none
   */
  ClosureOptions narrow(ClosureOptions options, Universe universe) {
    SpecResolver resolver = new SpecResolver(universe);
    for (String spec : specs) {
      if (resolver.named(spec).length == 0) {
        throw unknown(CliOption.WITNESS, spec, universe, p -> true);
      }
    }
    Narrowing narrowing = options.narrowing();
    return specs.isEmpty()
        ? options
        : options.withNarrowing(
            new Narrowing(
                specs, narrowing.repositories(), narrowing.priorities(), narrowing.absent()));
  }

  /** Complains about a spec that names no package. */
  static UsageException unknown(
      CliOption option, String spec, Universe universe, IntPredicate isMeant) {
    return new UsageException(
        option.typed()
            + " "
            + spec
            + ": there is no such package"
            + NearNames.meant(NearNames.of(spec, universe, isMeant)));
  }

  /** Adds what proves the packages installable to a report on them, if that is asked for. */
  CheckReport addTo(CheckReport report, ClosureOptions options, Budget budget) {
    Universe universe = report.targets().get(0).universe();
    return specs.isEmpty()
        ? report
        : report.withWitnesses(ClosureCheck.of(universe).witnesses(options, budget));
  }
}
