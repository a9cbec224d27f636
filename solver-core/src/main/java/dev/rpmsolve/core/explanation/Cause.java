package dev.rpmsolve.core.explanation;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.dependency.Relation;
import dev.rpmsolve.core.request.Exclusion;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.universe.RpmPackage;
import java.util.List;
import java.util.Optional;

/** A fact that takes part in making a request impossible. */
public sealed interface Cause {
  /**
   * The request asks for it.
   *
   * @param goal what is asked for
   * @param candidates the packages that would do; empty if nothing matches
   */
  record Requested(Goal goal, List<RpmPackage> candidates) implements Cause {
    /**
     * Creates the fact.
     *
     * @param goal what is asked for
     * @param candidates the packages that would do; empty if nothing matches
     */
    public Requested {
      candidates = List.copyOf(candidates);
    }
  }

  /**
   * A package requires something.
   *
   * @param requirer the package
   * @param dependency what it requires
   * @param providers the packages that could help; empty if nothing provides it
   */
  record Requires(RpmPackage requirer, Dependency dependency, List<RpmPackage> providers)
      implements Cause {
    /**
     * Creates the fact.
     *
     * @param requirer the package
     * @param dependency what it requires
     * @param providers the packages that could help; empty if nothing provides it
     */
    public Requires {
      providers = List.copyOf(providers);
    }
  }

  /**
   * A package conflicts with another.
   *
   * @param owner the package that declares the conflict
   * @param dependency what it conflicts with
   * @param others the packages that the conflict concerns here
   */
  record Conflicts(RpmPackage owner, Dependency dependency, List<RpmPackage> others)
      implements Cause {
    /**
     * Creates the fact.
     *
     * @param owner the package that declares the conflict
     * @param dependency what it conflicts with
     * @param others the packages that the conflict concerns here
     */
    public Conflicts {
      others = List.copyOf(others);
    }
  }

  /**
   * A package obsoletes another.
   *
   * @param owner the package that declares it
   * @param dependency what it obsoletes
   * @param other the obsolete package
   * @param isByName whether it declares nothing, but replaces what provides its name
   */
  record Obsoletes(RpmPackage owner, Dependency dependency, RpmPackage other, boolean isByName)
      implements Cause {
    /**
     * Creates the fact that a package declares that it obsoletes another.
     *
     * @param owner the package that declares it
     * @param dependency what it obsoletes
     * @param other the obsolete package
     */
    public Obsoletes(RpmPackage owner, Dependency dependency, RpmPackage other) {
      this(owner, dependency, other, false);
    }

    /**
     * Creates the fact that a package replaces what provides its name.
     *
     * @param owner the package
     * @param other what provides its name
     * @return the fact
     */
    public static Obsoletes byName(RpmPackage owner, RpmPackage other) {
      Dependency name = new Dependency.Atom(owner.name(), Relation.ANY, Optional.empty());
      return new Obsoletes(owner, name, other, true);
    }
  }

  /**
   * Packages of one name cannot be installed side by side.
   *
   * @param name the name
   * @param packages the packages of that name that the explanation is about, at least two
   */
  record SameName(String name, List<RpmPackage> packages) implements Cause {
    /**
     * Creates the fact.
     *
     * @param name the name
     * @param packages the packages of that name that the explanation is about, at least two
     */
    public SameName {
      packages = List.copyOf(packages);
    }
  }

  /**
   * The machine cannot run a package's architecture.
   *
   * @param subject the package
   */
  record NotInstallable(RpmPackage subject) implements Cause {}

  /**
   * The policy excludes a package.
   *
   * @param subject the package
   * @param why what excludes it, if that is known
   */
  record Excluded(RpmPackage subject, Optional<Exclusion> why) implements Cause {
    /**
     * Creates the fact without saying what excludes the package.
     *
     * @param subject the package
     */
    public Excluded(RpmPackage subject) {
      this(subject, Optional.empty());
    }
  }

  /**
   * A package of a lesser architecture may only be installed beside its twin of the best one.
   *
   * @param subject the package
   * @param twins packages of the same name and EVR and the best architecture; may be empty
   */
  record InferiorArch(RpmPackage subject, List<RpmPackage> twins) implements Cause {
    /**
     * Creates the fact.
     *
     * @param subject the package
     * @param twins packages of the same name and EVR and the best architecture; may be empty
     */
    public InferiorArch {
      twins = List.copyOf(twins);
    }
  }

  /**
   * An installed package must stay or be replaced.
   *
   * @param subject the installed package
   * @param replacements the packages that would replace it
   */
  record StaysInstalled(RpmPackage subject, List<RpmPackage> replacements) implements Cause {
    /**
     * Creates the fact.
     *
     * @param subject the installed package
     * @param replacements the packages that would replace it
     */
    public StaysInstalled {
      replacements = List.copyOf(replacements);
    }
  }

  /**
   * A package conflicts with what it provides itself.
   *
   * @param subject the package
   * @param dependency what it conflicts with
   */
  record SelfConflict(RpmPackage subject, Dependency dependency) implements Cause {}

  /**
   * Only the best candidates will do.
   *
   * @param updated the installed package that is to be updated, if it is about one
   * @param goal the goal that wants the best, if it is about one
   */
  record OnlyBest(Optional<RpmPackage> updated, Optional<Goal> goal) implements Cause {}

  /**
   * A package does not belong to what a distro-sync synchronizes with.
   *
   * @param subject the package
   */
  record OutsideSync(RpmPackage subject) implements Cause {}

  /**
   * A package is installed only by a direct request.
   *
   * @param subject the package
   */
  record Blacklisted(RpmPackage subject) implements Cause {}

  /**
   * A better repository holds the name of a package.
   *
   * @param subject the package
   */
  record LowerPriority(RpmPackage subject) implements Cause {}

  /**
   * A package was split into several, which come together.
   *
   * @param subject one of them
   * @param other another one
   * @param dependency what they obsolete
   */
  record SplitTogether(RpmPackage subject, RpmPackage other, Dependency dependency)
      implements Cause {}
}
