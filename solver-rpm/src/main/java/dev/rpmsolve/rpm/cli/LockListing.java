package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.rpm.lock.LockDiff;
import dev.rpmsolve.rpm.lock.LockFile;
import dev.rpmsolve.rpm.lock.LockReader;
import dev.rpmsolve.rpm.lock.LockedMachine;
import dev.rpmsolve.rpm.lock.LockedPackage;
import dev.rpmsolve.rpm.report.LockJson;
import dev.rpmsolve.rpm.report.LockReports;
import dev.rpmsolve.rpm.report.PlainText;
import dev.rpmsolve.rpm.repos.ConfigVariables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code rpmsolve lock diff} and {@code rpmsolve lock list}, which read nothing but lock files. */
final class LockListing {
  private final Command command;
  private final Arguments arguments;
  private final CommandIo io;

  LockListing(Command command, Arguments arguments, CommandIo io) {
    this.command = command;
    this.arguments = arguments;
    this.io = io;
  }

  /** Reads the file that the first operand names. */
  static LockReader.Read read(Command command, List<String> operands) throws IOException {
    if (operands.isEmpty()) {
      throw Arguments.usage(command, "a lock file is missing");
    }
    Path file = RepositoryArguments.path(operands.get(0), operands.get(0));
    return LockReader.read(file);
  }

  int diff(List<String> operands) throws IOException {
    String format = LockCommand.format(arguments, List.of("text", "json", "markdown"));
    if (operands.size() != 2) {
      throw Arguments.usage(command, "expected two lock files");
    }
    LockDiff diff =
        LockDiff.of(read(command, operands).lock(), read(command, operands.subList(1, 2)).lock());
    switch (format) {
      case "json" -> LockJson.diff(diff, io.out());
      case "markdown" -> LockReports.markdown(diff, io.out());
      default -> LockReports.diff(diff, io.out());
    }
    return diff.isEmpty() ? ExitCode.SOLVED : ExitCode.UNSOLVABLE;
  }

  int list(List<String> operands) throws IOException {
    String format = LockCommand.format(arguments, List.of("nevra", "urls", "json"));
    if (operands.size() != 1) {
      throw Arguments.usage(command, "expected one lock file");
    }
    LockFile lock = read(command, operands).lock();
    Map<String, String> urls = urls();
    List<LockedMachine> machines = machines(lock);
    if (format.equals("json")) {
      LockJson.list(machines, (arch, one) -> url(arch, one, urls), io.out());
      return ExitCode.SOLVED;
    }
    for (LockedMachine machine : machines) {
      for (LockedPackage one : machine.packages()) {
        String text =
            format.equals("nevra")
                ? one.nevra().toString()
                : url(machine.arch(), one, urls).orElseThrow(() -> unknown(one));
        io.out().print(PlainText.escape(text) + "\n");
      }
    }
    return ExitCode.SOLVED;
  }

  private List<LockedMachine> machines(LockFile lock) {
    List<String> arches = arguments.words(CliOption.ARCHES);
    if (arches.isEmpty()) {
      return lock.machines();
    }
    List<LockedMachine> machines = new ArrayList<>();
    for (String arch : arches) {
      machines.add(
          lock.machine(arch)
              .orElseThrow(
                  () ->
                      new UsageException(
                          "--arch "
                              + arch
                              + ": the lock file is for "
                              + String.join(", ", lock.request().arches()))));
    }
    return machines;
  }

  private Map<String, String> urls() {
    Map<String, String> urls = new LinkedHashMap<>();
    for (String value : arguments.values(CliOption.BASE_URL)) {
      int equals = value.indexOf('=');
      if (equals <= 0 || equals == value.length() - 1) {
        throw new UsageException(CliOption.BASE_URL.typed() + " " + value + ": expected ID=URL");
      }
      urls.put(value.substring(0, equals), value.substring(equals + 1));
    }
    return urls;
  }

  private static Optional<String> url(String arch, LockedPackage one, Map<String, String> urls) {
    if (one.location().contains("://")) {
      return Optional.of(one.location());
    }
    return Optional.ofNullable(urls.get(one.repository()))
        .map(url -> ConfigVariables.none().withArch(arch).expand(url))
        .map(url -> (url.endsWith("/") ? url : url + "/") + one.location());
  }

  private static UsageException unknown(LockedPackage one) {
    return new UsageException(
        "lock list: where is the repository '"
            + one.repository()
            + "'? Give --base-url "
            + one.repository()
            + "=URL");
  }
}
