package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.rpm.config.ConfigFile;
import dev.rpmsolve.rpm.findings.Baseline;
import dev.rpmsolve.rpm.findings.Findings;
import dev.rpmsolve.rpm.findings.Judgement;
import dev.rpmsolve.rpm.report.CheckEffort;
import dev.rpmsolve.rpm.report.CheckedTarget;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
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
    if (name.isEmpty() && isUpdated) {
      throw new UsageException("--update-baseline needs --baseline FILE, the file to write");
    }
    Optional<Path> file = name.map(text -> RepositoryArguments.path(text, text));
    return isUpdated ? updated(file) : read(file);
  }

  /** Reads a file that is to be written again, unless it does not exist yet. */
  static BaselineFile updated(Optional<Path> file) throws IOException {
    if (file.isEmpty()) {
      return new BaselineFile(file, Baseline.of(List.of()), false);
    }
    ReportFile.check(file.get());
    Baseline baseline =
        Files.exists(file.get())
            ? Baseline.of(ConfigFile.read(file.get()))
            : Baseline.of(List.of());
    return new BaselineFile(file, baseline, true);
  }

  /** Reads a file, if there is one to read. */
  static BaselineFile read(Optional<Path> file) throws IOException {
    if (file.isEmpty()) {
      return new BaselineFile(file, Baseline.of(List.of()), false);
    }
    if (!Files.exists(file.get())) {
      throw new InputException(
          file.get() + ": no such baseline; --update-baseline creates it from what is found");
    }
    return new BaselineFile(file, Baseline.of(ConfigFile.read(file.get())), false);
  }

  boolean isUpdated() {
    return isUpdated;
  }

  /** Judges findings, and writes the file again if that is asked for. */
  Judgement judge(Findings findings, CheckEffort effort, CommandIo io) throws IOException {
    Judgement judgement = compare(findings, effort, today(io));
    save(findings, judgement, effort, io);
    return judgement;
  }

  /**
   * Judges findings.
   *
   * <p>What has no verdict is not fixed: a check that is not complete says nothing of what is
   * fixed.
   */
  Judgement compare(Findings findings, CheckEffort effort, LocalDate today) {
    if (file.isEmpty()) {
      return Judgement.withoutBaseline(findings);
    }
    Judgement judgement = baseline.judge(findings, today);
    return effort.isComplete()
        ? judgement
        : new Judgement(judgement.findings(), List.of(), judgement.expired());
  }

  /**
   * Writes the file again if that is asked for; a check that is not complete leaves it as it is.
   *
   * @param findings what the file is to hold
   */
  void save(Findings findings, Judgement judgement, CheckEffort effort, CommandIo io)
      throws IOException {
    if (!isUpdated) {
      return;
    }
    if (!effort.isComplete()) {
      io.err().println("rpmsolve: the check is not complete; the baseline stays as it is");
      return;
    }
    update(findings);
    if (!judgement.expired().isEmpty()) {
      io.err()
          .println(
              "rpmsolve: warning: entries of the baseline that have expired keep their day and"
                  + " fail the next run: "
                  + judgement.expired().size());
    }
  }

  /** Says how a run ends whose findings were judged here. */
  int exitCode(CheckedTarget target, FailOn failOn) {
    if (!target.effort().isComplete()) {
      return ExitCode.BUDGET;
    }
    boolean isBad = !isUpdated && failOn.fails(target.judgement());
    return isBad ? ExitCode.UNSOLVABLE : ExitCode.SOLVED;
  }

  /** Writes nothing that the next run could not read. */
  private void update(Findings findings) throws IOException {
    Path path = file.orElseThrow();
    StringWriter text = new StringWriter();
    baseline.accepting(findings).write(text);
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    if (bytes.length > ConfigFile.MAX_BYTES) {
      throw new InputException(
          path
              + ": with "
              + findings.size()
              + " findings the baseline would have "
              + bytes.length
              + " bytes, of which the next run reads "
              + ConfigFile.MAX_BYTES
              + " at most; it stays as it is. Give each repository a baseline of its own: --check");
    }
    Baseline.of(ConfigFile.parse(text.toString(), path.toString()));
    ReportFile.write(path, out -> out.write(bytes));
  }

  /** Returns the day that counts. */
  static LocalDate today(CommandIo io) {
    String stated = io.environment().getOrDefault(SOURCE_DATE, "");
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
