package dev.rpmsolve.core.request;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** One thing that a request asks for. */
public sealed interface Goal {
  /**
   * Returns the packages that the goal is about.
   *
   * @return a selection
   */
  Selection selection();

  /**
   * Returns how the goal differs from the usual.
   *
   * @return the modifiers, in the order of their declaration
   */
  Set<Modifier> modifiers();

  /**
   * Tells whether a modifier is set.
   *
   * @param modifier a modifier
   * @return whether the goal has it
   */
  default boolean has(Modifier modifier) {
    return modifiers().contains(modifier);
  }

  /**
   * Some selected package is installed in the end; one that is installed already will do.
   *
   * @param selection the packages
   * @param modifiers how the goal differs from the usual
   */
  record Install(Selection selection, Set<Modifier> modifiers) implements Goal {
    /**
     * Creates the goal.
     *
     * @param selection the packages
     * @param modifiers how the goal differs from the usual
     */
    public Install {
      Objects.requireNonNull(selection, "selection");
      modifiers = copy(modifiers);
    }

    /**
     * Creates the goal without modifiers.
     *
     * @param selection the packages
     */
    public Install(Selection selection) {
      this(selection, Set.of());
    }

    /**
     * Creates the goal for what a user typed, without modifiers.
     *
     * @param spec a name, NEVRA form, capability or path; see {@link SpecResolver}
     */
    public Install(String spec) {
      this(new Selection.Spec(spec), Set.of());
    }

    // Written out for quick starts (decision 19).
    @Override
    public boolean equals(Object other) {
      return other instanceof Install that
          && selection.equals(that.selection)
          && modifiers.equals(that.modifiers);
    }

    @Override
    public int hashCode() {
      return 31 * selection.hashCode() + modifiers.hashCode();
    }

    @Override
    public String toString() {
      return describe("install", this);
    }
  }

  /**
   * None of the selected packages is installed in the end.
   *
   * @param selection the packages
   * @param modifiers how the goal differs from the usual
   */
  record Remove(Selection selection, Set<Modifier> modifiers) implements Goal {
    /**
     * Creates the goal.
     *
     * @param selection the packages
     * @param modifiers how the goal differs from the usual
     */
    public Remove {
      Objects.requireNonNull(selection, "selection");
      modifiers = copy(modifiers);
    }

    /**
     * Creates the goal without modifiers.
     *
     * @param selection the packages
     */
    public Remove(Selection selection) {
      this(selection, Set.of());
    }

    /**
     * Creates the goal for what a user typed, without modifiers.
     *
     * @param spec a name, NEVRA form, capability or path; see {@link SpecResolver}
     */
    public Remove(String spec) {
      this(new Selection.Spec(spec), Set.of());
    }

    @Override
    public String toString() {
      return describe("remove", this);
    }
  }

  /**
   * The selected installed packages become as new as possible; a selection that names available
   * packages only says what to upgrade to.
   *
   * @param selection the packages
   * @param modifiers how the goal differs from the usual
   */
  record Upgrade(Selection selection, Set<Modifier> modifiers) implements Goal {
    /**
     * Creates the goal.
     *
     * @param selection the packages
     * @param modifiers how the goal differs from the usual
     */
    public Upgrade {
      Objects.requireNonNull(selection, "selection");
      modifiers = copy(modifiers);
    }

    /**
     * Creates the goal without modifiers.
     *
     * @param selection the packages
     */
    public Upgrade(Selection selection) {
      this(selection, Set.of());
    }

    /**
     * Creates the goal for what a user typed, without modifiers.
     *
     * @param spec a name, NEVRA form, capability or path; see {@link SpecResolver}
     */
    public Upgrade(String spec) {
      this(new Selection.Spec(spec), Set.of());
    }

    @Override
    public String toString() {
      return describe("upgrade", this);
    }
  }

  /**
   * The selected packages become what the repositories hold, be that newer or older.
   *
   * @param selection the packages
   * @param modifiers how the goal differs from the usual
   */
  record DistroSync(Selection selection, Set<Modifier> modifiers) implements Goal {
    /**
     * Creates the goal.
     *
     * @param selection the packages
     * @param modifiers how the goal differs from the usual
     */
    public DistroSync {
      Objects.requireNonNull(selection, "selection");
      modifiers = copy(modifiers);
    }

    /**
     * Creates the goal without modifiers.
     *
     * @param selection the packages
     */
    public DistroSync(Selection selection) {
      this(selection, Set.of());
    }

    /**
     * Creates the goal for what a user typed, without modifiers.
     *
     * @param spec a name, NEVRA form, capability or path; see {@link SpecResolver}
     */
    public DistroSync(String spec) {
      this(new Selection.Spec(spec), Set.of());
    }

    @Override
    public String toString() {
      return describe("distro-sync", this);
    }
  }

  /**
   * The selected installed packages become older.
   *
   * @param selection the packages
   * @param modifiers how the goal differs from the usual
   */
  record Downgrade(Selection selection, Set<Modifier> modifiers) implements Goal {
    /**
     * Creates the goal.
     *
     * @param selection the packages
     * @param modifiers how the goal differs from the usual
     */
    public Downgrade {
      Objects.requireNonNull(selection, "selection");
      modifiers = copy(modifiers);
    }

    /**
     * Creates the goal without modifiers.
     *
     * @param selection the packages
     */
    public Downgrade(Selection selection) {
      this(selection, Set.of());
    }

    /**
     * Creates the goal for what a user typed, without modifiers.
     *
     * @param spec a name, NEVRA form, capability or path; see {@link SpecResolver}
     */
    public Downgrade(String spec) {
      this(new Selection.Spec(spec), Set.of());
    }

    @Override
    public String toString() {
      return describe("downgrade", this);
    }
  }

  /**
   * The selected installed packages are installed anew from a repository.
   *
   * @param selection the packages
   * @param modifiers how the goal differs from the usual
   */
  record Reinstall(Selection selection, Set<Modifier> modifiers) implements Goal {
    /**
     * Creates the goal.
     *
     * @param selection the packages
     * @param modifiers how the goal differs from the usual
     */
    public Reinstall {
      Objects.requireNonNull(selection, "selection");
      modifiers = copy(modifiers);
    }

    /**
     * Creates the goal without modifiers.
     *
     * @param selection the packages
     */
    public Reinstall(Selection selection) {
      this(selection, Set.of());
    }

    /**
     * Creates the goal for what a user typed, without modifiers.
     *
     * @param spec a name, NEVRA form, capability or path; see {@link SpecResolver}
     */
    public Reinstall(String spec) {
      this(new Selection.Spec(spec), Set.of());
    }

    @Override
    public String toString() {
      return describe("reinstall", this);
    }
  }

  /**
   * What is broken among the selected installed packages is repaired.
   *
   * @param selection the packages
   * @param modifiers how the goal differs from the usual
   */
  record Verify(Selection selection, Set<Modifier> modifiers) implements Goal {
    /**
     * Creates the goal.
     *
     * @param selection the packages
     * @param modifiers how the goal differs from the usual
     */
    public Verify {
      Objects.requireNonNull(selection, "selection");
      modifiers = copy(modifiers);
    }

    /**
     * Creates the goal without modifiers.
     *
     * @param selection the packages
     */
    public Verify(Selection selection) {
      this(selection, Set.of());
    }

    @Override
    public String toString() {
      return describe("verify", this);
    }
  }

  /**
   * The selected packages keep their state: installed ones stay, available ones are not installed.
   *
   * @param selection the packages
   * @param modifiers how the goal differs from the usual
   */
  record Lock(Selection selection, Set<Modifier> modifiers) implements Goal {
    /**
     * Creates the goal.
     *
     * @param selection the packages
     * @param modifiers how the goal differs from the usual
     */
    public Lock {
      Objects.requireNonNull(selection, "selection");
      modifiers = copy(modifiers);
    }

    /**
     * Creates the goal without modifiers.
     *
     * @param selection the packages
     */
    public Lock(Selection selection) {
      this(selection, Set.of());
    }

    /**
     * Creates the goal for what a user typed, without modifiers.
     *
     * @param spec a name, NEVRA form, capability or path; see {@link SpecResolver}
     */
    public Lock(String spec) {
      this(new Selection.Spec(spec), Set.of());
    }

    @Override
    public String toString() {
      return describe("lock", this);
    }
  }

  /**
   * Several versions of the selected packages may be installed side by side.
   *
   * @param selection the packages
   * @param modifiers how the goal differs from the usual
   */
  record Multiversion(Selection selection, Set<Modifier> modifiers) implements Goal {
    /**
     * Creates the goal.
     *
     * @param selection the packages
     * @param modifiers how the goal differs from the usual
     */
    public Multiversion {
      Objects.requireNonNull(selection, "selection");
      modifiers = copy(modifiers);
    }

    /**
     * Creates the goal without modifiers.
     *
     * @param selection the packages
     */
    public Multiversion(Selection selection) {
      this(selection, Set.of());
    }

    @Override
    public String toString() {
      return describe("multiversion", this);
    }
  }

  /**
   * The selected packages may be installed although what they require is missing.
   *
   * @param selection the packages
   * @param modifiers how the goal differs from the usual
   */
  record WeakenDependencies(Selection selection, Set<Modifier> modifiers) implements Goal {
    /**
     * Creates the goal.
     *
     * @param selection the packages
     * @param modifiers how the goal differs from the usual
     */
    public WeakenDependencies {
      Objects.requireNonNull(selection, "selection");
      modifiers = copy(modifiers);
    }

    /**
     * Creates the goal without modifiers.
     *
     * @param selection the packages
     */
    public WeakenDependencies(Selection selection) {
      this(selection, Set.of());
    }

    @Override
    public String toString() {
      return describe("weaken dependencies of", this);
    }
  }

  /**
   * The selected installed packages go if no repository holds their names.
   *
   * @param selection the packages
   * @param modifiers how the goal differs from the usual
   */
  record DropOrphaned(Selection selection, Set<Modifier> modifiers) implements Goal {
    /**
     * Creates the goal.
     *
     * @param selection the packages
     * @param modifiers how the goal differs from the usual
     */
    public DropOrphaned {
      Objects.requireNonNull(selection, "selection");
      modifiers = copy(modifiers);
    }

    /**
     * Creates the goal without modifiers.
     *
     * @param selection the packages
     */
    public DropOrphaned(Selection selection) {
      this(selection, Set.of());
    }

    @Override
    public String toString() {
      return describe("drop orphaned", this);
    }
  }

  /**
   * The selected installed packages were asked for by the user, so they are not unneeded.
   *
   * @param selection the packages
   * @param modifiers how the goal differs from the usual
   */
  record UserInstalled(Selection selection, Set<Modifier> modifiers) implements Goal {
    /**
     * Creates the goal.
     *
     * @param selection the packages
     * @param modifiers how the goal differs from the usual
     */
    public UserInstalled {
      Objects.requireNonNull(selection, "selection");
      modifiers = copy(modifiers);
    }

    /**
     * Creates the goal without modifiers.
     *
     * @param selection the packages
     */
    public UserInstalled(Selection selection) {
      this(selection, Set.of());
    }

    /**
     * Creates the goal for what a user typed, without modifiers.
     *
     * @param spec a name, NEVRA form, capability or path; see {@link SpecResolver}
     */
    public UserInstalled(String spec) {
      this(new Selection.Spec(spec), Set.of());
    }

    @Override
    public String toString() {
      return describe("user-installed", this);
    }
  }

  /**
   * The selected installed packages may be removed to reach other goals.
   *
   * @param selection the packages
   * @param modifiers how the goal differs from the usual
   */
  record AllowRemoval(Selection selection, Set<Modifier> modifiers) implements Goal {
    /**
     * Creates the goal.
     *
     * @param selection the packages
     * @param modifiers how the goal differs from the usual
     */
    public AllowRemoval {
      Objects.requireNonNull(selection, "selection");
      modifiers = copy(modifiers);
    }

    /**
     * Creates the goal without modifiers.
     *
     * @param selection the packages
     */
    public AllowRemoval(Selection selection) {
      this(selection, Set.of());
    }

    @Override
    public String toString() {
      return describe("allow removal of", this);
    }
  }

  /**
   * The selected packages are taken before others.
   *
   * @param selection the packages
   * @param modifiers how the goal differs from the usual
   */
  record Favor(Selection selection, Set<Modifier> modifiers) implements Goal {
    /**
     * Creates the goal.
     *
     * @param selection the packages
     * @param modifiers how the goal differs from the usual
     */
    public Favor {
      Objects.requireNonNull(selection, "selection");
      modifiers = copy(modifiers);
    }

    /**
     * Creates the goal without modifiers.
     *
     * @param selection the packages
     */
    public Favor(Selection selection) {
      this(selection, Set.of());
    }

    @Override
    public String toString() {
      return describe("favor", this);
    }
  }

  /**
   * The selected packages are taken after others.
   *
   * @param selection the packages
   * @param modifiers how the goal differs from the usual
   */
  record Disfavor(Selection selection, Set<Modifier> modifiers) implements Goal {
    /**
     * Creates the goal.
     *
     * @param selection the packages
     * @param modifiers how the goal differs from the usual
     */
    public Disfavor {
      Objects.requireNonNull(selection, "selection");
      modifiers = copy(modifiers);
    }

    /**
     * Creates the goal without modifiers.
     *
     * @param selection the packages
     */
    public Disfavor(Selection selection) {
      this(selection, Set.of());
    }

    @Override
    public String toString() {
      return describe("disfavor", this);
    }
  }

  /**
   * The selected packages are installed only if a goal asks for them directly. A selection of all
   * packages or of a repository has no effect, as in libsolv.
   *
   * @param selection the packages
   * @param modifiers how the goal differs from the usual
   */
  record Blacklist(Selection selection, Set<Modifier> modifiers) implements Goal {
    /**
     * Creates the goal.
     *
     * @param selection the packages
     * @param modifiers how the goal differs from the usual
     */
    public Blacklist {
      Objects.requireNonNull(selection, "selection");
      modifiers = copy(modifiers);
    }

    /**
     * Creates the goal without modifiers.
     *
     * @param selection the packages
     */
    public Blacklist(Selection selection) {
      this(selection, Set.of());
    }

    @Override
    public String toString() {
      return describe("blacklist", this);
    }
  }

  /**
   * The selected packages are not installed because of weak dependencies.
   *
   * @param selection the packages
   * @param modifiers how the goal differs from the usual
   */
  record ExcludeFromWeak(Selection selection, Set<Modifier> modifiers) implements Goal {
    /**
     * Creates the goal.
     *
     * @param selection the packages
     * @param modifiers how the goal differs from the usual
     */
    public ExcludeFromWeak {
      Objects.requireNonNull(selection, "selection");
      modifiers = copy(modifiers);
    }

    /**
     * Creates the goal without modifiers.
     *
     * @param selection the packages
     */
    public ExcludeFromWeak(Selection selection) {
      this(selection, Set.of());
    }

    @Override
    public String toString() {
      return describe("exclude from weak", this);
    }
  }

  /**
   * Asks for nothing; its selection is kept for reports.
   *
   * @param selection the packages
   * @param modifiers how the goal differs from the usual
   */
  record Note(Selection selection, Set<Modifier> modifiers) implements Goal {
    /**
     * Creates the goal.
     *
     * @param selection the packages
     * @param modifiers how the goal differs from the usual
     */
    public Note {
      Objects.requireNonNull(selection, "selection");
      modifiers = copy(modifiers);
    }

    /**
     * Creates the goal without modifiers.
     *
     * @param selection the packages
     */
    public Note(Selection selection) {
      this(selection, Set.of());
    }

    @Override
    public String toString() {
      return describe("note", this);
    }
  }

  /** How a goal differs from the usual. */
  enum Modifier {
    /** The goal is given up without a word where it cannot be reached. */
    WEAK,
    /** Giving up the goal is never offered as a remedy. */
    ESSENTIAL,
    /** What only the removed or replaced packages needed goes too. */
    CLEAN_DEPENDENCIES,
    /** Only the best candidates will do. */
    BEST,
    /** An installed candidate becomes as new as possible. */
    OR_UPDATE,
    /** The selection names what to upgrade to, not what to upgrade. */
    TARGETED,
    /** Not the user but another goal or tool asked for this. */
    NOT_BY_USER,
    /** The user named the package. */
    PIN_NAME,
    /** The user named epoch and version. */
    PIN_VERSION,
    /** The user named epoch, version and release. */
    PIN_EVR,
    /** The user named the architecture. */
    PIN_ARCH,
    /** The user named the vendor. */
    PIN_VENDOR,
    /** The user named the repository. */
    PIN_REPOSITORY,
    /** What the user named is not worked out from the selection. */
    NO_AUTO_PINS
  }

  private static Set<Modifier> copy(Set<Modifier> modifiers) {
    EnumSet<Modifier> copy = EnumSet.noneOf(Modifier.class);
    copy.addAll(modifiers);
    return Collections.unmodifiableSet(copy);
  }

  private static String describe(String word, Goal goal) {
    String text = word + " " + goal.selection();
    return goal.modifiers().isEmpty() ? text : text + " " + goal.modifiers();
  }
}
