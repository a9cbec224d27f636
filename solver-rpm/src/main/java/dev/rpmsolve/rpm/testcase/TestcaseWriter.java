package dev.rpmsolve.rpm.testcase;

import dev.rpmsolve.rpm.testcase.Statement.AutoInstalled;
import dev.rpmsolve.rpm.testcase.Statement.Disable;
import dev.rpmsolve.rpm.testcase.Statement.ExpectedResult;
import dev.rpmsolve.rpm.testcase.Statement.Features;
import dev.rpmsolve.rpm.testcase.Statement.Genid;
import dev.rpmsolve.rpm.testcase.Statement.Job;
import dev.rpmsolve.rpm.testcase.Statement.Namespace;
import dev.rpmsolve.rpm.testcase.Statement.NextRun;
import dev.rpmsolve.rpm.testcase.Statement.PoolFlags;
import dev.rpmsolve.rpm.testcase.Statement.Repository;
import dev.rpmsolve.rpm.testcase.Statement.SelectionJob;
import dev.rpmsolve.rpm.testcase.Statement.SolverFlags;
import dev.rpmsolve.rpm.testcase.Statement.SystemInfo;
import dev.rpmsolve.rpm.testcase.Statement.Unsupported;
import dev.rpmsolve.rpm.testcase.Statement.VendorClass;
import dev.rpmsolve.rpm.testcase.Statement.VersionComparison;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Writes test cases as {@code .t} files that libsolv's {@code testsolv} replays.
 *
 * <p>Every statement stands on its own line number, with empty lines before it where needed, so
 * that what is read back equals what was written. Comments are not kept.
 */
public final class TestcaseWriter {
  private static final String INLINE = "<inline>";

  private final StringBuilder out = new StringBuilder();
  private int line = 1;

  private TestcaseWriter() {}

  /**
   * Writes a test case as text.
   *
   * @param testcase the test case
   * @return the content of its {@code .t} file
   * @throws IllegalArgumentException if a line of data overlaps the next statement, or a text holds
   *     the end of a line
   */
  public static String text(Testcase testcase) {
    TestcaseWriter writer = new TestcaseWriter();
    for (Run run : testcase.runs()) {
      run.statements().forEach(writer::write);
    }
    return writer.out.toString();
  }

  /**
   * Writes a test case and its expected results as files; repositories are written by {@link
   * TesttagsWriter}.
   *
   * @param testcase the test case; its {@link Testcase#file() name} becomes that of the file
   * @param folder an existing folder
   * @throws IOException if a file cannot be written
   * @throws IllegalArgumentException if a name of a file is more than a name, or as in {@link
   *     #text}
   */
  public static void write(Testcase testcase, Path folder) throws IOException {
    save(folder, testcase.file(), text(testcase));
    for (Run run : testcase.runs()) {
      for (ExpectedResult result : run.results()) {
        if (result.source().filter(source -> !source.equals(INLINE)).isPresent()) {
          StringBuilder lines = new StringBuilder();
          result.lines().forEach(expected -> lines.append(expected).append('\n'));
          save(folder, result.source().get(), lines.toString());
        }
      }
    }
  }

  private static void save(Path folder, String name, String text) throws IOException {
    Files.write(child(folder, name), text.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns a file directly in a folder. */
  static Path child(Path folder, String name) {
    Path child = folder.resolve(name);
    boolean isPlain = child.getFileName() != null && child.getFileName().toString().equals(name);
    if (!isPlain || name.equals(".") || name.equals("..") || !folder.equals(child.getParent())) {
      throw new IllegalArgumentException("not the name of a file in a folder: '" + name + "'");
    }
    return child;
  }

  private void write(Statement statement) {
    if (statement.line() < line) {
      throw new IllegalArgumentException("line " + statement.line() + " is taken by data before");
    }
    while (line < statement.line()) {
      line("");
    }
    line(words(statement));
    if (statement instanceof Repository repository
        && repository.data() instanceof RepositoryData.Inline inline) {
      inline.lines().forEach(data -> line("#>" + data));
    } else if (statement instanceof ExpectedResult result
        && result.source().filter(INLINE::equals).isPresent()) {
      result.lines().forEach(data -> line("#>" + data));
    }
  }

  private void line(String text) {
    if (text.indexOf('\n') >= 0) {
      throw new IllegalArgumentException("a line with an end of line in it");
    }
    out.append(text).append('\n');
    line++;
  }

  private static String words(Statement statement) {
    if (statement instanceof Job job) {
      return "job " + job.action().keyword() + " " + job.selector() + flags(job.flags());
    } else if (statement instanceof SelectionJob job) {
      return "job " + job.action().keyword() + " " + job.selection() + flags(job.flags());
    } else if (statement instanceof Genid genid) {
      return ("genid " + genid.command().keyword() + " " + genid.argument()).strip();
    } else if (statement instanceof VersionComparison comparison) {
      return "evrcmp " + comparison.left() + " " + comparison.right();
    } else if (statement instanceof AutoInstalled installed) {
      return "autoinst name " + installed.name();
    } else if (statement instanceof ExpectedResult result) {
      return "result " + Flags.join(result.kinds()) + result.source().map(s -> " " + s).orElse("");
    } else if (statement instanceof NextRun end) {
      return end.reuse() == SolverReuse.SAME_SOLVER ? "nextjob reusesolver" : "nextjob";
    } else if (statement instanceof Unsupported unsupported) {
      return unsupported.text();
    }
    return setting(statement);
  }

  private static String setting(Statement statement) {
    if (statement instanceof Repository repository) {
      return repository(repository);
    } else if (statement instanceof SystemInfo system) {
      String types = String.join(",", system.distributions());
      String installed = system.installed().map(name -> " " + name).orElse("");
      return "system " + system.arch() + " " + types + installed;
    } else if (statement instanceof PoolFlags flags) {
      return "poolflags " + Flags.join(flags.changes());
    } else if (statement instanceof SolverFlags flags) {
      return "solverflags " + Flags.join(flags.changes());
    } else if (statement instanceof VendorClass vendors) {
      return joined(
          "vendorclass", vendors.vendors().stream().map(TestcaseEscapes::vendor).toList());
    } else if (statement instanceof Namespace namespace) {
      String question = "namespace " + namespace.name() + "(" + namespace.argument() + ")";
      return joined(question, namespace.packages());
    } else if (statement instanceof Disable disable) {
      return "disable " + disable.selector();
    }
    return joined("feature", ((Features) statement).names());
  }

  private static String repository(Repository repository) {
    String priority = Integer.toString(repository.priority());
    if (repository.subpriority() != 0) {
      priority += "." + repository.subpriority();
    }
    String start = "repo " + repository.name() + " " + priority + " ";
    if (repository.data() instanceof RepositoryData.Inline inline) {
      return start + inline.format() + " " + INLINE;
    } else if (repository.data() instanceof RepositoryData.InFile data) {
      return start + data.format() + " " + data.file();
    }
    return start + "empty";
  }

  private static String flags(Set<JobFlag> flags) {
    return flags.isEmpty() ? "" : " [" + Flags.join(flags) + "]";
  }

  private static String joined(String start, List<String> words) {
    return words.isEmpty() ? start : start + " " + String.join(" ", words);
  }
}
