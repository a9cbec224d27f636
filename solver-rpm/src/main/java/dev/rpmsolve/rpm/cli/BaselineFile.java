package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.rpm.config.ConfigFile;
import dev.rpmsolve.rpm.findings.Baseline;
import dev.rpmsolve.rpm.findings.Findings;
import dev.rpmsolve.rpm.findings.Judgement;
import dev.rpmsolve.rpm.report.CheckEffort;
import dev.rpmsolve.rpm.report.CheckedTarget;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The baseline that a run names, and what becomes of it. */
final class BaselineFile {
  // The time that reproducible builds take for now, in seconds since 1970.
  private static final String SOURCE_DATE = "SOURCE_DATE_EPOCH";

  private final Optional<Path> file;
  private final Baseline baseline;
  private final boolean isUpdated;

  private BaselineFile(Optional<Path> file, Baseline baseline, boolean isUpdated) {
    this.file = file;
    this.baseline = baseline;
    this.isUpdated = isUpdated;
  }

  /**
   * Reads {@code --baseline} and {@code --update-baseline}, and the file.
   *
   * @throws UsageException if there is nothing to update
   * @throws IOException if the file cannot be read
   */
  static BaselineFile of(Arguments arguments) throws IOException {
    Optional<String> name = arguments.value(CliOption.BASELINE);
    boolean isUpdated = arguments.has(CliOption.UPDATE_BASELINE);
    if (name.isEmpty()) {
      if (isUpdated) {
        throw new UsageException("--update-baseline needs --baseline FILE, the file to write");
      }
      return new BaselineFile(Optional.empty(), Baseline.of(List.of()), false);
    }
    Path file = RepositoryArguments.path(name.get(), name.get());
    if (isUpdated) {
      ReportFile.check(file);
    }
    if (!Files.exists(file) && isUpdated) {
      return new BaselineFile(Optional.of(file), Baseline.of(List.of()), true);
    }
    if (!Files.exists(file)) {
      throw new InputException(
          file + ": no such baseline; --update-baseline creates it from what is found");
    }
    return new BaselineFile(Optional.of(file), Baseline.of(ConfigFile.read(file)), isUpdated);
  }

  boolean isUpdated() {
    return isUpdated;
  }

  /**
   * Judges findings, and writes the file again if that is asked for.
   *
   * <p>What has no verdict is not fixed: a check that is not complete says nothing of what is
   * fixed, and leaves the file as it is.
   */
  Judgement judge(Findings findings, CheckEffort effort, CommandIo io) throws IOException {
    if (file.isEmpty()) {
      return Judgement.withoutBaseline(findings);
    }
    Judgement judgement = baseline.judge(findings, today(io.environment()));
    if (!effort.isComplete()) {
      if (isUpdated) {
        io.err().println("rpmsolve: the check is not complete; the baseline stays as it is");
      }
      return new Judgement(judgement.findings(), List.of(), judgement.expired());
    }
    if (isUpdated) {
      update(findings);
      if (!judgement.expired().isEmpty()) {
        io.err()
            .println(
                "rpmsolve: warning: entries of the baseline that have expired keep their day and"
                    + " fail the next run: "
                    + judgement.expired().size());
      }
    }
    return judgement;
  }

  /** Says how a run ends whose findings were judged here. */
  int exitCode(CheckedTarget target, FailOn failOn) {
    if (!target.effort().isComplete()) {
      return ExitCode.BUDGET;
    }
    boolean isBad = !isUpdated && failOn.fails(target.judgement());
    return isBad ? ExitCode.UNSOLVABLE : ExitCode.SOLVED;
  }

  private void update(Findings findings) throws IOException {
    ReportFile.write(
        file.orElseThrow(),
        out -> {
          Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          baseline.accepting(findings).write(writer);
          writer.flush();
        });
  }

  private static LocalDate today(Map<String, String> environment) {
    String stated = environment.getOrDefault(SOURCE_DATE, "");
    if (stated.isEmpty()) {
      return LocalDate.now(ZoneOffset.UTC);
    }
    try {
      return LocalDate.ofInstant(Instant.ofEpochSecond(Long.parseLong(stated)), ZoneOffset.UTC);
    } catch (NumberFormatException | DateTimeException e) {
      throw new UsageException(SOURCE_DATE + "=" + stated + ": expected seconds since 1970");
    }
  }
}
