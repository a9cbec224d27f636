package dev.rpmsolve.benchmarks.peers;

import dev.rpmsolve.benchmarks.Charts;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * One run of the comparison, and what all its sections share.
 *
 * @param ours the name and version of this solver
 * @param libsolv the peer in a process of its own, if it is there
 * @param effort how much is measured
 * @param places where things are
 * @param output where things go
 */
record Session(
    String ours, Optional<LibsolvServer> libsolv, Effort effort, Places places, Output output) {

  /**
   * Where things are.
   *
   * @param root the checkout
   * @param work a folder of this run
   */
  record Places(Path root, Path work) {
    /** Returns the folder of the scripts. */
    Path scripts() {
      return root.resolve("benchmarks").resolve("peers");
    }

    /** Returns the launcher of the command line. */
    Path launcher() {
      return root.resolve("rpmsolve");
    }
  }

  /**
   * Where things go.
   *
   * @param report for Markdown
   * @param progress for what is going on
   * @param plots the folder of pictures
   */
  record Output(PrintStream report, PrintStream progress, Path plots) {}

  /** Tells what goes on. */
  void say(String text) {
    output.progress().println(text);
  }

  /** Begins a section of the report. */
  void section(String title, String text) {
    say(title);
    output.report().println("### " + title + "\n\n" + text.strip() + "\n");
  }

  /**
   * Puts a table into the report, and keeps the samples.
   *
   * @param subject the heading of the first column
   * @param outcome the heading of outcomes
   * @param samples what the table is about
   */
  void table(String subject, String outcome, List<Sample> samples) throws IOException {
    keep(samples);
    output.report().println(new SampleTable(samples).markdown(subject, outcome));
    output.report().flush();
  }

  /** Keeps samples in a file beside the report. */
  void keep(List<Sample> samples) throws IOException {
    Files.write(
        places.work().resolve("samples.tsv"),
        samples.stream().map(Sample::line).toList(),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  /**
   * Draws a group of bars for each subject, and puts the picture into the report.
   *
   * @param file the name of the picture without its end
   * @param title the title
   * @param samples what is drawn: medians of processor time
   */
  void bars(String file, String title, List<Sample> samples) throws IOException {
    SampleTable table = new SampleTable(samples);
    Charts.Bars bars = new Charts.Bars(title, Measure.CPU.heading(), table.subjects());
    for (String solver : table.solvers()) {
      bars.add(
          solver,
          table.subjects().stream()
              .map(subject -> Measure.CPU.inUnit(table.median(subject, solver, Measure.CPU)))
              .toList());
    }
    picture(file, title, bars.png());
  }

  /** Writes a picture and puts it into the report. */
  void picture(String file, String title, byte[] png) throws IOException {
    String name = "peer-" + file + ".png";
    Files.createDirectories(output.plots());
    Files.write(output.plots().resolve(name), png);
    output.report().println("![" + title + "](img/" + name + ")\n");
  }

  /** The sides of a comparison: this solver, and libsolv where it is there. */
  List<Side> sides(Side our, String pool) {
    return libsolv
        .map(server -> List.of(our, Side.libsolv(server, pool)))
        .orElseGet(() -> List.of(our));
  }
}
