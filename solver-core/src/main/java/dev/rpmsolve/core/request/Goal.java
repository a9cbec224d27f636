package dev.rpmsolve.core.request;

import java.util.List;
import java.util.Objects;

/** One thing that a request asks for. */
public sealed interface Goal {
  /**
   * Some package that the spec names is installed in the end; one that is installed already will
   * do.
   *
   * @param spec a name, NEVRA form, capability or path; see {@link SpecResolver}
   */
  record Install(String spec) implements Goal {
    /**
     * Creates the goal.
     *
     * @param spec a name, NEVRA form, capability or path; see {@link SpecResolver}
     */
    public Install {
      requireSpec(spec);
    }

    @Override
    public String toString() {
      return "install " + spec;
    }
  }

  /**
   * One of the given packages is installed in the end.
   *
   * @param packageIds the choice, as ids of the universe
   */
  record InstallOneOf(List<Integer> packageIds) implements Goal {
    /**
     * Creates the goal.
     *
     * @param packageIds the choice, as ids of the universe
     */
    public InstallOneOf {
      packageIds = List.copyOf(packageIds);
    }

    @Override
    public String toString() {
      return "install one of " + packageIds;
    }
  }

  /**
   * No installed package that the spec names is left in the end.
   *
   * @param spec a name, NEVRA form, capability or path; see {@link SpecResolver}
   */
  record Remove(String spec) implements Goal {
    /**
     * Creates the goal.
     *
     * @param spec a name, NEVRA form, capability or path; see {@link SpecResolver}
     */
    public Remove {
      requireSpec(spec);
    }

    @Override
    public String toString() {
      return "remove " + spec;
    }
  }

  /**
   * The installed packages that the spec names become as new as possible.
   *
   * @param spec a name, NEVRA form, capability or path; see {@link SpecResolver}
   */
  record Upgrade(String spec) implements Goal {
    /**
     * Creates the goal.
     *
     * @param spec a name, NEVRA form, capability or path; see {@link SpecResolver}
     */
    public Upgrade {
      requireSpec(spec);
    }

    @Override
    public String toString() {
      return "upgrade " + spec;
    }
  }

  /** All installed packages become as new as possible. */
  record UpgradeAll() implements Goal {
    @Override
    public String toString() {
      return "upgrade all";
    }
  }

  private static void requireSpec(String spec) {
    Objects.requireNonNull(spec, "spec");
    if (spec.isBlank()) {
      throw new IllegalArgumentException("a goal needs a spec");
    }
  }
}
