package dev.rpmsolve.core.format.cudf;

import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.ints.IntTripleTable;
import dev.rpmsolve.core.internal.ints.StringPool;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Collects a document: declarations, then packages one after another, then perhaps a request.
 *
 * <p>Names, constraints and clauses are kept once. For one thread; not to be used after {@link
 * #build()}.
 */
public final class CudfDocumentBuilder {
  final StringPool names = new StringPool();
  final StringPool texts = new StringPool();
  final IntTripleTable constraints = new IntTripleTable();
  final IntTable.Builder clauses = new IntTable.Builder();
  final CudfPackages.Builder packages = new CudfPackages.Builder();
  final List<CudfColumnBuilder> columns = new ArrayList<>();
  CudfPreamble preamble = CudfPreamble.EMPTY;
  Optional<CudfRequest> request = Optional.empty();

  /** Packages with their versions, by package id. */
  private final IntTripleTable versioned = new IntTripleTable();

  /** Clauses as bytes; the id of a clause is one less than that of its bytes. */
  private final StringPool clauseKeys = new StringPool();

  private int clauseCount;
  private boolean isOpen;

  /** Creates an empty builder. */
  public CudfDocumentBuilder() {}

  /**
   * Sets what the document says of itself.
   *
   * @param newPreamble checksums and such
   */
  public void preamble(CudfPreamble newPreamble) {
    preamble = newPreamble;
  }

  /**
   * Declares a property of packages.
   *
   * @param declaration name, type and default
   * @return its index, for {@link #set} and {@link #add}
   * @throws IllegalArgumentException if there is one of that name, or there are packages already
   */
  public int declare(CudfDeclaration declaration) {
    boolean isKnown =
        columns.stream().anyMatch(c -> c.declaration().name().equals(declaration.name()));
    if (isKnown || packages.count() > 0) {
      throw new IllegalArgumentException("cannot declare " + declaration.name() + " here");
    }
    columns.add(new CudfColumnBuilder(declaration));
    return columns.size() - 1;
  }

  /**
   * Returns the id of a name, adding it if it is new.
   *
   * @param name letters, digits and {@code +./@()%-}, see {@link CudfNames}
   * @return the id
   * @throws IllegalArgumentException if it is none
   */
  public int name(String name) {
    if (!CudfNames.isName(name)) {
      throw new IllegalArgumentException("not the name of a CUDF package: '" + name + "'");
    }
    return names.intern(name);
  }

  /**
   * Returns a name.
   *
   * @param nameId the id of a name
   * @return the name as it is written
   */
  public String nameText(int nameId) {
    return names.get(nameId);
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
   * Returns the id of a text, adding it if it is new.
   *
   * @param text one line
   * @return the id
   * @throws IllegalArgumentException if it has line breaks
   */
  public int text(String text) {
    if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
      throw new IllegalArgumentException("a text of several lines: '" + text + "'");
    }
    return texts.intern(text);
  }

  /**
   * Returns the id of a constraint, adding it if it is new.
   *
   * @param nameId the id of a name
   * @param relation how versions are compared
   * @param version 1 or more; ignored with {@link CudfRelation#ANY}
   * @return the id
   */
  public int constraint(int nameId, CudfRelation relation, int version) {
    if (relation == CudfRelation.ANY) {
      return constraints.intern(relation.ordinal(), nameId, 0);
    }
    if (version < 1) {
      throw new IllegalArgumentException("versions are 1 or more, not " + version);
    }
    return constraints.intern(relation.ordinal(), nameId, version);
  }

  /**
   * Returns the id of a clause, adding it if it is new.
   *
   * @param constraintIds constraints, one of which has to be met; none for what is never true
   * @return its id
   */
  public int clause(int... constraintIds) {
    byte[] key = new byte[(constraintIds.length + 1) * Integer.BYTES];
    for (int i = 0; i < constraintIds.length; i++) {
      int id = constraintIds[i];
      key[i * 4] = (byte) id;
      key[i * 4 + 1] = (byte) (id >>> 8);
      key[i * 4 + 2] = (byte) (id >>> 16);
      key[i * 4 + 3] = (byte) (id >>> 24);
    }
    int clauseId = clauseKeys.intern(key, 0, key.length) - 1;
    if (clauseId == clauseCount) {
      for (int id : constraintIds) {
        clauses.add(id);
      }
      clauses.endRow();
      clauseCount++;
    }
    return clauseId;
  }

  /**
   * Begins a package and ends the one before.
   *
   * @param nameId the id of a name
   * @param version 1 or more
   * @return the package's id
   * @throws IllegalArgumentException if there is such a package, or the one before lacks a property
   *     that has no default
   */
  public int beginPackage(int nameId, int version) {
    closePackage();
    int id = openPackage(nameId);
    if (version < 1) {
      throw new IllegalArgumentException("versions are 1 or more, not " + version);
    }
    if (!version(version)) {
      throw new IllegalArgumentException(
          "there is " + names.get(nameId) + " = " + version + " already");
    }
    return id;
  }

  /** Begins a package whose version is yet to come. */
  int openPackage(int nameId) {
    packages.begin(nameId);
    isOpen = true;
    return packages.count() - 1;
  }

  /** Sets the version of the open package; returns false if there is such a package already. */
  boolean version(int version) {
    packages.version(version);
    int id = packages.count() - 1;
    return versioned.intern(0, packages.nameId(id), version) == id;
  }

  /** Ends the open package, if any; returns the name of a property that it lacks, or nothing. */
  Optional<String> endPackage() {
    if (!isOpen) {
      return Optional.empty();
    }
    isOpen = false;
    packages.end();
    String missing = null;
    for (CudfColumnBuilder column : columns) {
      if (!column.endPackage()) {
        missing = column.declaration().name();
      }
    }
    return Optional.ofNullable(missing);
  }

  private void closePackage() {
    Optional<String> missing = endPackage();
    if (missing.isPresent()) {
      throw new IllegalArgumentException("a package without the property " + missing.get());
    }
  }

  /** Says that the package is installed. */
  public void installed() {
    packages.installed();
  }

  /** Says that the package was installed at some earlier time. */
  public void wasInstalled() {
    packages.wasInstalled();
  }

  /**
   * Says what of the package has to stay.
   *
   * @param keep what
   */
  public void keep(CudfKeep keep) {
    packages.keep(keep);
  }

  /**
   * Adds to what the package depends on.
   *
   * @param clauseId a clause
   */
  public void depends(int clauseId) {
    packages.addDepends(clauseId);
  }

  /**
   * Adds to what the package conflicts with.
   *
   * @param constraintId a constraint
   */
  public void conflicts(int constraintId) {
    packages.addConflict(constraintId);
  }

  /**
   * Adds to what the package provides.
   *
   * @param constraintId a constraint with {@link CudfRelation#EQ} or {@link CudfRelation#ANY}
   * @throws IllegalArgumentException if it has another relation
   */
  public void provides(int constraintId) {
    int tag = constraints.tag(constraintId);
    if (tag != CudfRelation.EQ.ordinal() && tag != CudfRelation.ANY.ordinal()) {
      throw new IllegalArgumentException("a package can provide one version only, or all");
    }
    packages.addProvided(constraintId);
  }

  /**
   * Sets a declared property of the package.
   *
   * @param index the property
   * @param value as {@link CudfColumn#scalar} gives it
   */
  public void set(int index, long value) {
    columns.get(index).set(value);
  }

  /**
   * Gives the package a list, if an empty one, as a declared property.
   *
   * @param index the property
   * @param ids of clauses or constraints, as {@link CudfColumn#rows} gives them
   */
  public void add(int index, int... ids) {
    columns.get(index).beginList();
    for (int id : ids) {
      columns.get(index).add(id);
    }
  }

  /**
   * Sets what is asked for.
   *
   * @param newRequest ids of constraints
   */
  public void request(CudfRequest newRequest) {
    request = Optional.of(newRequest);
  }

  /**
   * Makes the document.
   *
   * @return an immutable document
   * @throws IllegalArgumentException if the last package lacks a property that has no default
   */
  public CudfDocument build() {
    closePackage();
    packages.names(names.size());
    names.trimToFind();
    texts.trim();
    constraints.freeze();
    return new CudfDocument(this);
  }
}
