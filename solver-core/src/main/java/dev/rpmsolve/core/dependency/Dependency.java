package dev.rpmsolve.core.dependency;

import dev.rpmsolve.core.version.Evr;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A dependency: a capability with an optional version range, or a boolean combination of such.
 *
 * <p>{@link #toString} prints the form that RPM reads, and {@link #parse} reads it back as an equal
 * tree, provided that names and versions are words of the language: not empty, with balanced
 * parentheses, without white space and commas, names not beginning with a parenthesis. Metadata may
 * hold other names; they are allowed here, and only their printed form cannot be read back. Nor can
 * that of {@link OfArch}.
 *
 * <p>Trees are immutable, compare by content, and are at most {@link #MAX_DEPTH} deep; building a
 * deeper one throws {@link IllegalArgumentException}, as does an operator with fewer than two
 * operands. What the operators mean is documented at each of them, after "Boolean Dependencies" in
 * the RPM reference manual. "A holds" means that some installed package answers A.
 */
public sealed interface Dependency {
  /** The greatest number of operators on a path from the root of a tree to an atom: 64. */
  int MAX_DEPTH = 64;

  /**
   * Reads a dependency: an atom, or a boolean dependency in parentheses.
   *
   * <pre>
   *   dependency = atom | group
   *   atom       = word [ operator word ]
   *   group      = "(" dependency ")"
   *              | "(" dependency { "and" dependency } ")"       likewise "or", "with"
   *              | "(" dependency "without" dependency ")"
   *              | "(" dependency "if" dependency [ "else" dependency ] ")"   likewise "unless"
   * </pre>
   *
   * <p>A word ends at white space, a comma or an unbalanced closing parenthesis. Operators other
   * than and, or, with cannot be chained. Groups may nest {@link #MAX_DEPTH} deep. Complexity:
   * O(n).
   *
   * @param text the text; white space around it is ignored
   * @return the tree
   * @throws DependencySyntaxException if the text is none of these
   */
  static Dependency parse(String text) {
    return new DependencyParser(text).parse();
  }

  /**
   * The dependency in the form that RPM reads, such as {@code (foo >= 1.2 or bar)}.
   *
   * @return the text; each operator's operands stand in parentheses
   */
  @Override
  String toString();

  /**
   * A capability, such as {@code foo} or {@code foo >= 1.2}; holds if a package provides the name
   * with a range that meets this one.
   *
   * @param name the name of a package or capability, or the absolute path of a file; not empty
   * @param relation the operator, {@link Relation#ANY} if and only if there is no version
   * @param evr the version
   */
  record Atom(String name, Relation relation, Optional<Evr> evr) implements Dependency {
    /**
     * Checks the parts.
     *
     * @param name the name of a package or capability, or the absolute path of a file
     * @param relation the operator
     * @param evr the version
     * @throws IllegalArgumentException if the name is empty, there is a version without an operator
     *     or the other way round, or the version is the empty text
     */
    public Atom {
      if (name.isEmpty()) {
        throw new IllegalArgumentException("the name is empty");
      }
      if ((relation == Relation.ANY) != evr.isEmpty()) {
        throw new IllegalArgumentException("operator and version come together");
      }
      if (evr.isPresent() && evr.get().toString().isEmpty()) {
        throw new IllegalArgumentException("the version is empty");
      }
    }

    @Override
    public String toString() {
      return DependencyTrees.print(this);
    }
  }

  /**
   * {@code (A and B and C)}: holds if all operands hold.
   *
   * @param operands two or more dependencies
   */
  record And(List<Dependency> operands) implements Dependency {
    /**
     * Copies the operands.
     *
     * @param operands two or more dependencies; copied
     * @throws IllegalArgumentException if there are fewer than two operands or one is {@link
     *     #MAX_DEPTH} deep
     */
    public And {
      operands = DependencyTrees.operands(operands);
    }

    @Override
    public String toString() {
      return DependencyTrees.print(this);
    }
  }

  /**
   * {@code (A or B or C)}: holds if at least one operand holds.
   *
   * @param operands two or more dependencies
   */
  record Or(List<Dependency> operands) implements Dependency {
    /**
     * Copies the operands.
     *
     * @param operands two or more dependencies; copied
     * @throws IllegalArgumentException if there are fewer than two operands or one is {@link
     *     #MAX_DEPTH} deep
     */
    public Or {
      operands = DependencyTrees.operands(operands);
    }

    @Override
    public String toString() {
      return DependencyTrees.print(this);
    }
  }

  /**
   * {@code (A with B with C)}: holds if one and the same package answers all operands.
   *
   * @param operands two or more dependencies
   */
  record With(List<Dependency> operands) implements Dependency {
    /**
     * Copies the operands.
     *
     * @param operands two or more dependencies; copied
     * @throws IllegalArgumentException if there are fewer than two operands or one is {@link
     *     #MAX_DEPTH} deep
     */
    public With {
      operands = DependencyTrees.operands(operands);
    }

    @Override
    public String toString() {
      return DependencyTrees.print(this);
    }
  }

  /**
   * {@code (A without B)}: holds if a package answers A and does not itself answer B.
   *
   * @param included what the package has to answer
   * @param excluded what the package must not answer
   */
  record Without(Dependency included, Dependency excluded) implements Dependency {
    /**
     * Checks the operands.
     *
     * @param included what the package has to answer
     * @param excluded what the package must not answer
     * @throws IllegalArgumentException if an operand is {@link #MAX_DEPTH} deep
     */
    public Without {
      DependencyTrees.requireShallow(included);
      DependencyTrees.requireShallow(excluded);
    }

    @Override
    public String toString() {
      return DependencyTrees.print(this);
    }
  }

  /**
   * {@code A.ARCH}: holds if a package of one architecture answers A.
   *
   * <p>RPM has no such operator; requests and libsolv's test cases do. Its printed form is read
   * back as something else.
   *
   * @param operand what the package has to answer
   * @param arch the package's architecture, such as {@code x86_64}
   */
  record OfArch(Dependency operand, String arch) implements Dependency {
    /**
     * Checks the operand.
     *
     * @param operand what the package has to answer
     * @param arch the package's architecture
     * @throws IllegalArgumentException if the operand is {@link #MAX_DEPTH} deep or the
     *     architecture is empty
     */
    public OfArch {
      DependencyTrees.requireShallow(operand);
      if (arch.isEmpty()) {
        throw new IllegalArgumentException("the architecture is empty");
      }
    }

    @Override
    public String toString() {
      return DependencyTrees.print(this);
    }
  }

  /**
   * {@code (A if B)} or {@code (A if B else C)}: if B holds, holds as A does; otherwise holds as C
   * does, or simply holds without C.
   *
   * @param consequent what has to hold if the condition does (A)
   * @param condition the condition (B)
   * @param otherwise what has to hold if the condition does not (C)
   */
  record If(Dependency consequent, Dependency condition, Optional<Dependency> otherwise)
      implements Dependency {
    /**
     * Checks the operands.
     *
     * @param consequent what has to hold if the condition does
     * @param condition the condition
     * @param otherwise what has to hold if the condition does not
     * @throws IllegalArgumentException if an operand is {@link #MAX_DEPTH} deep
     */
    public If {
      DependencyTrees.requireShallow(consequent);
      DependencyTrees.requireShallow(condition);
      Objects.requireNonNull(otherwise, "otherwise").ifPresent(DependencyTrees::requireShallow);
    }

    @Override
    public String toString() {
      return DependencyTrees.print(this);
    }
  }

  /**
   * {@code (A unless B)} or {@code (A unless B else C)}: if B does not hold, holds as A does;
   * otherwise holds as C does, or fails without C. Its use is in conflicts.
   *
   * @param consequent what has to hold if the condition does not (A)
   * @param condition the condition (B)
   * @param otherwise what has to hold if the condition does (C)
   */
  record Unless(Dependency consequent, Dependency condition, Optional<Dependency> otherwise)
      implements Dependency {
    /**
     * Checks the operands.
     *
     * @param consequent what has to hold if the condition does not
     * @param condition the condition
     * @param otherwise what has to hold if the condition does
     * @throws IllegalArgumentException if an operand is {@link #MAX_DEPTH} deep
     */
    public Unless {
      DependencyTrees.requireShallow(consequent);
      DependencyTrees.requireShallow(condition);
      Objects.requireNonNull(otherwise, "otherwise").ifPresent(DependencyTrees::requireShallow);
    }

    @Override
    public String toString() {
      return DependencyTrees.print(this);
    }
  }
}
