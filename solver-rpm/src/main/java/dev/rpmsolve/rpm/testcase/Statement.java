package dev.rpmsolve.rpm.testcase;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * One line of a test case, with the lines of data that belong to it.
 *
 * <p>Line numbers grow from one statement to the next. All records refuse nulls.
 */
public sealed interface Statement {
  /**
   * Returns where the statement stands.
   *
   * @return the number of its line, 1-based
   */
  int line();

  /**
   * Adds a repository.
   *
   * @param line where it stands, 1-based
   * @param name the name; blanks are written as underscores
   * @param priority the higher the better
   * @param subpriority decides between equal priorities; the higher the better
   * @param data where its packages are
   */
  record Repository(int line, String name, int priority, int subpriority, RepositoryData data)
      implements Statement {
    /**
     * Checks the parts.
     *
     * @param line where it stands, 1-based
     * @param name the name; blanks are written as underscores
     * @param priority the higher the better
     * @param subpriority decides between equal priorities; the higher the better
     * @param data where its packages are
     */
    public Repository {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(data, "data");
    }
  }

  /**
   * Tells what the machine is.
   *
   * @param line where it stands, 1-based
   * @param arch the machine's architecture; {@code unset} or {@code -} if any will do; a policy
   *     after a colon
   * @param distributions kinds of package managers that may replay the test case, such as {@code
   *     rpm}; {@code *} for all
   * @param installed the name of the repository of installed packages
   */
  record SystemInfo(int line, String arch, List<String> distributions, Optional<String> installed)
      implements Statement {
    /**
     * Checks the parts and copies collections.
     *
     * @param line where it stands, 1-based
     * @param arch the machine's architecture; {@code unset} or {@code -} if any will do; a policy
     *     after a colon
     * @param distributions kinds of package managers that may replay the test case, such as {@code
     *     rpm}; {@code *} for all
     * @param installed the name of the repository of installed packages
     */
    public SystemInfo {
      Objects.requireNonNull(arch, "arch");
      Objects.requireNonNull(installed, "installed");
      distributions = List.copyOf(distributions);
    }
  }

  /**
   * Changes how packages are looked at.
   *
   * @param line where it stands, 1-based
   * @param changes which flags go on and off, in the order of their constants
   */
  record PoolFlags(int line, Map<PoolFlag, Boolean> changes) implements Statement {
    /**
     * Checks the parts and copies collections.
     *
     * @param line where it stands, 1-based
     * @param changes which flags go on and off, in the order of their constants
     */
    public PoolFlags {
      changes = Flags.copy(PoolFlag.class, changes);
    }
  }

  /**
   * Changes how the solver decides.
   *
   * @param line where it stands, 1-based
   * @param changes which flags go on and off, in the order of their constants
   */
  record SolverFlags(int line, Map<SolverFlag, Boolean> changes) implements Statement {
    /**
     * Checks the parts and copies collections.
     *
     * @param line where it stands, 1-based
     * @param changes which flags go on and off, in the order of their constants
     */
    public SolverFlags {
      changes = Flags.copy(SolverFlag.class, changes);
    }
  }

  /**
   * Names vendors that may take each other's place.
   *
   * @param line where it stands, 1-based
   * @param vendors patterns of vendors; one that begins with an exclamation mark excludes
   */
  record VendorClass(int line, List<String> vendors) implements Statement {
    /**
     * Checks the parts and copies collections.
     *
     * @param line where it stands, 1-based
     * @param vendors patterns of vendors; one that begins with an exclamation mark excludes
     */
    public VendorClass {
      vendors = List.copyOf(vendors);
    }
  }

  /**
   * Tells who answers a question to the application.
   *
   * @param line where it stands, 1-based
   * @param name the question, such as {@code namespace:language}
   * @param argument what is asked about
   * @param packages packages that answer; {@code @SYSTEM} is the system itself
   */
  record Namespace(int line, String name, String argument, List<String> packages)
      implements Statement {
    /**
     * Checks the parts and copies collections.
     *
     * @param line where it stands, 1-based
     * @param name the question, such as {@code namespace:language}
     * @param argument what is asked about
     * @param packages packages that answer; {@code @SYSTEM} is the system itself
     */
    public Namespace {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(argument, "argument");
      packages = List.copyOf(packages);
    }
  }

  /**
   * Takes packages out of consideration.
   *
   * @param line where it stands, 1-based
   * @param selector which packages
   */
  record Disable(int line, Selector selector) implements Statement {
    /**
     * Checks the parts.
     *
     * @param line where it stands, 1-based
     * @param selector which packages
     */
    public Disable {
      Objects.requireNonNull(selector, "selector");
    }
  }

  /**
   * Names what a replaying program has to know.
   *
   * @param line where it stands, 1-based
   * @param names such as {@code complex_deps}
   */
  record Features(int line, List<String> names) implements Statement {
    /**
     * Checks the parts and copies collections.
     *
     * @param line where it stands, 1-based
     * @param names such as {@code complex_deps}
     */
    public Features {
      names = List.copyOf(names);
    }
  }

  /**
   * Asks for something about packages.
   *
   * @param line where it stands, 1-based
   * @param action what is asked for
   * @param selector about which packages
   * @param flags how it is meant, in the order of the constants
   */
  record Job(int line, JobAction action, Selector selector, Set<JobFlag> flags)
      implements Statement {
    /**
     * Checks the parts and copies collections.
     *
     * @param line where it stands, 1-based
     * @param action what is asked for
     * @param selector about which packages
     * @param flags how it is meant, in the order of the constants
     */
    public Job {
      Objects.requireNonNull(action, "action");
      Objects.requireNonNull(selector, "selector");
      flags = Flags.copy(JobFlag.class, flags);
    }
  }

  /**
   * Asks for something about packages that are found by text.
   *
   * @param line where it stands, 1-based
   * @param action what is asked for
   * @param selection about which packages
   * @param flags how it is meant, in the order of the constants
   */
  record SelectionJob(int line, JobAction action, TextSelection selection, Set<JobFlag> flags)
      implements Statement {
    /**
     * Checks the parts and copies collections.
     *
     * @param line where it stands, 1-based
     * @param action what is asked for
     * @param selection about which packages
     * @param flags how it is meant, in the order of the constants
     */
    public SelectionJob {
      Objects.requireNonNull(action, "action");
      Objects.requireNonNull(selection, "selection");
      flags = Flags.copy(JobFlag.class, flags);
    }
  }

  /**
   * Builds a dependency step by step.
   *
   * @param line where it stands, 1-based
   * @param command the step
   * @param argument what the step works on; empty for {@link GenidCommand#MISSING}
   */
  record Genid(int line, GenidCommand command, String argument) implements Statement {
    /**
     * Checks the parts.
     *
     * @param line where it stands, 1-based
     * @param command the step
     * @param argument what the step works on; empty for {@link GenidCommand#MISSING}
     */
    public Genid {
      Objects.requireNonNull(command, "command");
      Objects.requireNonNull(argument, "argument");
    }
  }

  /**
   * Compares two EVRs; the outcome is a job about nothing.
   *
   * @param line where it stands, 1-based
   * @param left an EVR
   * @param right an EVR
   */
  record VersionComparison(int line, String left, String right) implements Statement {
    /**
     * Checks the parts.
     *
     * @param line where it stands, 1-based
     * @param left an EVR
     * @param right an EVR
     */
    public VersionComparison {
      Objects.requireNonNull(left, "left");
      Objects.requireNonNull(right, "right");
    }
  }

  /**
   * Names packages that the user did not ask for; all other installed ones then count as asked for.
   *
   * @param line where it stands, 1-based
   * @param name a package name
   */
  record AutoInstalled(int line, String name) implements Statement {
    /**
     * Checks the parts.
     *
     * @param line where it stands, 1-based
     * @param name a package name
     */
    public AutoInstalled {
      Objects.requireNonNull(name, "name");
    }
  }

  /**
   * Tells what the run should come to.
   *
   * @param line where it stands, 1-based
   * @param kinds what the lines are about, in the order of the constants
   * @param source the file the lines are from, {@code <inline>} if they follow; nothing if nothing
   *     particular is expected
   * @param lines the expected lines, in any order
   */
  record ExpectedResult(
      int line, Set<ResultKind> kinds, Optional<String> source, List<String> lines)
      implements Statement {
    /**
     * Checks the parts and copies collections.
     *
     * @param line where it stands, 1-based
     * @param kinds what the lines are about, in the order of the constants
     * @param source the file the lines are from, {@code <inline>} if they follow; nothing if
     *     nothing particular is expected
     * @param lines the expected lines, in any order
     */
    public ExpectedResult {
      Objects.requireNonNull(source, "source");
      kinds = Flags.copy(ResultKind.class, kinds);
      lines = List.copyOf(lines);
    }
  }

  /**
   * Ends a run.
   *
   * @param line where it stands, 1-based
   * @param reuse what the next run starts from
   */
  record NextRun(int line, SolverReuse reuse) implements Statement {
    /**
     * Checks the parts.
     *
     * @param line where it stands, 1-based
     * @param reuse what the next run starts from
     */
    public NextRun {
      Objects.requireNonNull(reuse, "reuse");
    }
  }

  /**
   * Says something that is not understood, so that the run cannot be replayed.
   *
   * @param line where it stands, 1-based
   * @param feature what that is, as a phrase
   * @param text the line itself
   */
  record Unsupported(int line, String feature, String text) implements Statement {
    /**
     * Checks the parts.
     *
     * @param line where it stands, 1-based
     * @param feature what that is, as a phrase
     * @param text the line itself
     */
    public Unsupported {
      Objects.requireNonNull(feature, "feature");
      Objects.requireNonNull(text, "text");
    }
  }
}
