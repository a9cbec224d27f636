package dev.rpmsolve.core.format.cudf;

import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.ints.IntTripleTable;
import dev.rpmsolve.core.internal.ints.StringPool;
import java.util.List;
import java.util.Optional;

/**
 * A CUDF document: packages as columns with int ids, and a request.
 *
 * <p>Representation: package ids run from 0 to {@link #packageCount()} in the order of the
 * document. Names, other texts, constraints (a name with a relation to a version) and clauses
 * (alternatives, a row of constraints each) are kept once each and have ids of their own. A formula
 * is a row of clauses, all of which have to hold; a list is a row of constraints.
 *
 * <p>Immutable and safe to share between threads. Methods that take an id throw {@link
 * IndexOutOfBoundsException} if there is no such thing. Source: CUDF 2.0 (Mancoosi TR 3).
 */
public final class CudfDocument {
  private final CudfPreamble preamble;
  private final StringPool names;
  private final StringPool texts;
  private final IntTripleTable constraints;
  private final IntTable clauses;
  private final CudfPackages packages;
  private final List<CudfColumn> columns;
  private final Optional<CudfRequest> request;

  CudfDocument(CudfDocumentBuilder builder) {
    preamble = builder.preamble;
    names = builder.names;
    texts = builder.texts;
    constraints = builder.constraints;
    clauses = builder.clauses.build();
    packages = builder.packages.build();
    columns = builder.columns.stream().map(CudfColumnBuilder::build).toList();
    request = builder.request;
  }

  /**
   * Returns what the document says of itself.
   *
   * @return the preamble, {@link CudfPreamble#EMPTY} if there is none
   */
  public CudfPreamble preamble() {
    return preamble;
  }

  /**
   * Returns the properties that the preamble declares, with their values.
   *
   * @return columns in the order of their declaration
   */
  public List<CudfColumn> columns() {
    return columns;
  }

  /**
   * Finds a property that the preamble declares.
   *
   * @param name the property's name
   * @return its column, empty if it is not declared
   */
  public Optional<CudfColumn> column(String name) {
    return columns.stream().filter(column -> column.declaration().name().equals(name)).findFirst();
  }

  /**
   * Returns what is asked for.
   *
   * @return the request, empty if the document has packages only
   */
  public Optional<CudfRequest> request() {
    return request;
  }

  /**
   * Returns the number of packages.
   *
   * @return the number of ids
   */
  public int packageCount() {
    return packages.count();
  }

  /**
   * Returns the name of a package.
   *
   * @param packageId a package
   * @return its name as it is written, with {@code %} in the place of other characters
   */
  public String packageName(int packageId) {
    return names.get(packages.nameId(packageId));
  }

  /**
   * Returns the id of a package's name.
   *
   * @param packageId a package
   * @return the id of a name
   */
  public int nameId(int packageId) {
    return packages.nameId(packageId);
  }

  /**
   * Returns the version of a package.
   *
   * @param packageId a package
   * @return 1 or more
   */
  public int version(int packageId) {
    return packages.version(packageId);
  }

  /**
   * Tells whether a package is installed before.
   *
   * @param packageId a package
   * @return whether it is
   */
  public boolean isInstalled(int packageId) {
    return packages.isInstalled(packageId);
  }

  /**
   * Tells whether a package was installed at some earlier time; that has no bearing on solutions.
   *
   * @param packageId a package
   * @return whether it was
   */
  public boolean wasInstalled(int packageId) {
    return packages.wasInstalled(packageId);
  }

  /**
   * Returns what of a package has to stay if it is installed.
   *
   * @param packageId a package
   * @return what the property {@code keep} says
   */
  public CudfKeep keep(int packageId) {
    return packages.keep(packageId);
  }

  /**
   * Returns the dependencies of all packages.
   *
   * @return per package the ids of the clauses that have to hold where it is installed
   */
  public IntTable depends() {
    return packages.depends();
  }

  /**
   * Returns the conflicts of all packages.
   *
   * @return per package the ids of constraints that no other package may meet where it is installed
   */
  public IntTable conflicts() {
    return packages.conflicts();
  }

  /**
   * Returns what all packages provide besides themselves.
   *
   * @return per package the ids of constraints with {@link CudfRelation#EQ}, or with {@link
   *     CudfRelation#ANY} where every version of the name is provided
   */
  public IntTable provides() {
    return packages.provides();
  }

  /**
   * Returns the packages of all names.
   *
   * @return per id of a name the ids of packages, lowest version first
   */
  public IntTable packagesByName() {
    return packages.byName();
  }

  /**
   * Finds a package.
   *
   * @param nameId the id of a name
   * @param version a version
   * @return the package's id, or -1
   */
  public int packageId(int nameId, int version) {
    return packages.find(nameId, version);
  }

  /**
   * Returns the number of names, those that only constraints have included, and an empty one.
   *
   * @return the number of ids
   */
  public int nameCount() {
    return names.size();
  }

  /**
   * Returns a name.
   *
   * @param nameId the id of a name
   * @return the name as it is written
   */
  public String name(int nameId) {
    return names.get(nameId);
  }

  /**
   * Finds a name.
   *
   * @param name the name as it is written
   * @return its id, or -1
   */
  public int findName(String name) {
    return names.find(name);
  }

  /**
   * Returns a text that is the value of a property.
   *
   * @param textId an id that {@link CudfColumn#scalar} gave
   * @return the text
   */
  public String text(int textId) {
    return texts.get(textId);
  }

  /**
   * Returns the clauses.
   *
   * @return per id of a clause the ids of constraints, one of which has to be met; a clause without
   *     any is never true
   */
  public IntTable clauses() {
    return clauses;
  }

  /**
   * Returns the number of constraints.
   *
   * @return the number of ids
   */
  public int constraintCount() {
    return constraints.size();
  }

  /**
   * Returns the name that a constraint is about.
   *
   * @param constraintId a constraint
   * @return the id of a name
   */
  public int constraintName(int constraintId) {
    return constraints.first(constraintId);
  }

  /**
   * Returns how a constraint compares versions.
   *
   * @param constraintId a constraint
   * @return the relation
   */
  public CudfRelation constraintRelation(int constraintId) {
    return CudfRelation.of(constraints.tag(constraintId));
  }

  /**
   * Returns the version that a constraint compares with.
   *
   * @param constraintId a constraint
   * @return 0 if any version will do
   */
  public int constraintVersion(int constraintId) {
    return constraints.second(constraintId);
  }

  /**
   * Tells whether a package meets a constraint, by its name and version or by what it provides.
   *
   * @param packageId a package
   * @param constraintId a constraint
   * @return whether it does
   */
  public boolean satisfies(int packageId, int constraintId) {
    int name = constraints.first(constraintId);
    int bound = constraints.second(constraintId);
    CudfRelation relation = constraintRelation(constraintId);
    if (packages.nameId(packageId) == name && relation.holds(version(packageId), bound)) {
      return true;
    }
    IntTable provides = packages.provides();
    for (int i = provides.start(packageId); i < provides.end(packageId); i++) {
      int provided = provides.value(i);
      if (constraints.first(provided) == name
          && (constraints.tag(provided) == CudfRelation.ANY.ordinal()
              || relation.holds(constraints.second(provided), bound))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Prints a constraint.
   *
   * @param constraintId a constraint
   * @return a name, or a name with a relation and a version
   */
  public String constraintText(int constraintId) {
    CudfRelation relation = constraintRelation(constraintId);
    String name = names.get(constraints.first(constraintId));
    return relation == CudfRelation.ANY
        ? name
        : name + " " + relation.sign() + " " + constraints.second(constraintId);
  }

  /**
   * Prints a package.
   *
   * @param packageId a package
   * @return its name, {@code =} and its version
   */
  public String packageText(int packageId) {
    return packageName(packageId) + " = " + version(packageId);
  }

  /** Returns the pool of names; do not write to it. */
  StringPool names() {
    return names;
  }

  /** Returns the pool of other texts; do not write to it. */
  StringPool texts() {
    return texts;
  }
}
