package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.rpm.modules.ModuleFolder;
import dev.rpmsolve.rpm.report.PlainText;
import dev.rpmsolve.rpm.report.SolveReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes the new state of modules where {@code --state-out} says. */
final class StateFolder {
  private static final Pattern NAME = Pattern.compile("[\\p{Alnum}_][\\p{Alnum}._+-]*");

  private StateFolder() {}

  /**
   * Writes a file for each module that has or had a choice; nothing if there is no answer.
   *
   * @throws InputException if the folder is not there or cannot be written to
   */
  static void write(Arguments arguments, ModularSystem modules, SolveReport report)
      throws IOException {
    String value = arguments.value(CliOption.STATE_OUT).orElseThrow();
    String shown = CliOption.STATE_OUT.typed() + " " + value;
    Path folder = RepositoryArguments.path(value, shown);
    if (!Files.isDirectory(folder)) {
      throw new InputException(folder + ": expected a folder, found none; create it first");
    }
    if (report.outcome() != SolveReport.Outcome.SOLVED) {
      return;
    }
    Map<String, String> files =
        ModuleFolder.files(
            modules.after(SolveAnswer.solution(report)),
            modules.plan().before().entries().keySet());
    for (Map.Entry<String, String> file : files.entrySet()) {
      if (!NAME.matcher(file.getKey()).matches()) {
        throw new InputException(
            PlainText.escape(file.getKey()) + ": a module of this name cannot have a file");
      }
      byte[] text = file.getValue().getBytes(StandardCharsets.UTF_8);
      ReportFile.write(folder.resolve(file.getKey()), out -> out.write(text));
    }
  }
}
