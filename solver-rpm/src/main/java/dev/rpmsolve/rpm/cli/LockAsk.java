package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.rpm.lock.LockRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a lock is to be the answer to, apart from repositories: the same whatever the order in which
 * it was typed.
 *
 * @param packages specs
 * @param arches the architectures of the machines
 * @param options what else decides, as typed
 */
record LockAsk(List<String> packages, List<String> arches, List<String> options) {
  /** Options that decide and have several words. */
  private static final List<CliOption> LISTS =
      List.of(
          CliOption.EXCLUDE,
          CliOption.INCLUDEPKGS,
          CliOption.DISABLEEXCLUDES,
          CliOption.WITH_MODULE);

  /** Options that decide and have one value. */
  private static final List<CliOption> VALUES =
      List.of(CliOption.SETOPT, CliOption.CRITERIA, CliOption.MODULE_PLATFORM);

  private static final List<CliOption> SWITCHES =
      List.of(CliOption.NO_WEAK_DEPS, CliOption.BEST, CliOption.NOBEST, CliOption.NO_MODULE_FILTER);

  /** All options that decide, in the order of the help. */
  static final List<CliOption> DECIDING =
      List.of(
          CliOption.NO_WEAK_DEPS,
          CliOption.EXCLUDE,
          CliOption.BEST,
          CliOption.NOBEST,
          CliOption.INCLUDEPKGS,
          CliOption.DISABLEEXCLUDES,
          CliOption.SETOPT,
          CliOption.WITH_MODULE,
          CliOption.MODULE_PLATFORM,
          CliOption.NO_MODULE_FILTER,
          CliOption.CRITERIA);

  LockAsk {
    packages = sorted(packages);
    arches = sorted(arches);
    options = sorted(options);
  }

  private static List<String> sorted(List<String> list) {
    return List.copyOf(new TreeSet<>(list));
  }

  /** Takes what a lock file says. */
  static LockAsk of(LockRequest request) {
    return new LockAsk(request.packages(), request.arches(), request.options());
  }

  /**
   * Takes what was typed.
   *
   * @throws UsageException if an architecture is that of no machine
   */
  static LockAsk of(Arguments arguments, List<String> packages) {
    List<String> options = new ArrayList<>();
    for (CliOption option : SWITCHES) {
      if (arguments.has(option)) {
        options.add(option.typed());
      }
    }
    for (CliOption option : LISTS) {
      arguments.words(option).forEach(word -> options.add(option.typed() + "=" + word));
    }
    for (CliOption option : VALUES) {
      arguments.values(option).forEach(value -> options.add(option.typed() + "=" + value));
    }
    return new LockAsk(packages, arches(arguments), options);
  }

  private static List<String> arches(Arguments arguments) {
    List<String> arches = new ArrayList<>();
    for (String arch : arguments.words(CliOption.ARCHES)) {
      arches.add(MachineArch.policy(Optional.of(arch), "").machine());
    }
    return arches.isEmpty() ? List.of(MachineArch.of(arguments).machine()) : arches;
  }

  /** Returns the arguments of one machine alone, which say what is asked for. */
  Arguments of(String arch, Arguments arguments) {
    List<CliOption> without = new ArrayList<>(DECIDING);
    without.add(CliOption.ARCHES);
    List<String> more = new ArrayList<>(options);
    more.add(CliOption.ARCH.typed() + "=" + arch);
    return arguments.with(without, more);
  }
}
