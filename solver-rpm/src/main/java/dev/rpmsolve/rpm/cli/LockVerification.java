package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.rpm.lock.DownloadCheck;
import dev.rpmsolve.rpm.lock.LockCheck;
import dev.rpmsolve.rpm.lock.LockFinding;
import dev.rpmsolve.rpm.lock.LockReader;
import dev.rpmsolve.rpm.lock.LockRequest;
import dev.rpmsolve.rpm.report.LockJson;
import dev.rpmsolve.rpm.report.LockReports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code rpmsolve lock verify}. */
final class LockVerification {
  private final Command command;
  private final Arguments arguments;
  private final CommandIo io;

  LockVerification(Command command, Arguments arguments, CommandIo io) {
    this.command = command;
    this.arguments = arguments;
    this.io = io;
  }

  int run(List<String> operands) throws IOException, InterruptedException {
    String format = LockCommand.format(arguments, List.of("text", "json"));
    LockReader.Read read = LockListing.read(command, operands);
    List<String> specs = operands.subList(1, operands.size());
    LockAsk recorded = LockAsk.of(read.lock().request());
    requireRecorded(command, recorded, specs, arguments);
    Optional<Path> files = files();
    LockCheck check = new LockCheck(read);
    LockMachines machines = LockMachines.load(command, arguments, recorded, io);
    LockRequest now = machines.request();
    LockAsk wanted = specs.isEmpty() ? recorded : LockAsk.of(arguments, specs);
    check.compare(
        new LockRequest(
            wanted.packages(),
            wanted.arches(),
            now.repositories(),
            wanted.options(),
            now.settings()));
    for (LockMachines.Machine machine : machines.machines()) {
      machine.absent().forEach(notice -> check.addStream(machine.arch(), notice));
      check.check(machine.packages(), machine.plan());
    }
    if (files.isPresent()) {
      check.add(DownloadCheck.check(read.lock(), files.get()));
    }
    List<LockFinding> findings = check.findings();
    if (format.equals("json")) {
      LockJson.verified(read.lock(), findings, io.out());
    } else {
      LockReports.verified(read.lock(), findings, io.out());
    }
    boolean isRight = findings.stream().noneMatch(finding -> finding.kind().isError());
    return isRight ? ExitCode.SOLVED : ExitCode.UNSOLVABLE;
  }

  /** Options that decide are in the file; others would be passed over in silence. */
  static void requireRecorded(
      Command command, LockAsk recorded, List<String> specs, Arguments arguments) {
    if (recorded.packages().isEmpty() || recorded.arches().isEmpty()) {
      throw new InputException("the lock file asks for nothing; make it again");
    }
    if (specs.isEmpty()) {
      for (CliOption option : LockAsk.DECIDING) {
        if (arguments.has(option)) {
          throw Arguments.usage(
              command,
              option.typed() + " is in the file already; give the SPECs too to compare with them");
        }
      }
    }
  }

  private Optional<Path> files() {
    Optional<Path> folder =
        arguments
            .value(CliOption.FILES)
            .map(value -> RepositoryArguments.path(value, CliOption.FILES.typed() + " " + value));
    if (folder.isPresent() && !Files.isDirectory(folder.get())) {
      throw new InputException(folder.get() + ": expected a folder of package files");
    }
    return folder;
  }
}
