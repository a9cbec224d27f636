package dev.rpmsolve.core.format.cudf;

import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.ints.TextOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes documents and solutions in one canonical form.
 *
 * <p>A document has its preamble if that says anything, its packages in their order and its
 * request; properties come in a fixed order, then those that the preamble declares, in the order of
 * their declaration. What has its default is left out. {@link CudfReader} reads an equal document
 * again, and writing that gives the same bytes.
 */
public final class CudfWriter {
  private static final String COMMA = " , ";

  private final CudfDocument document;
  private final TextOutput out;

  private CudfWriter(CudfDocument document, OutputStream out) {
    this.document = document;
    this.out = new TextOutput(out);
  }

  /**
   * Writes a document.
   *
   * @param document the document
   * @param out where to; flushed, not closed
   * @throws IOException if the stream fails
   */
  public static void write(CudfDocument document, OutputStream out) throws IOException {
    new CudfWriter(document, out).write();
  }

  /**
   * Prints a document.
   *
   * @param document the document
   * @return the text that {@link #write} writes
   */
  public static String print(CudfDocument document) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      write(document, bytes);
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory cannot fail", e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  /**
   * Writes a solution as the MISC competition wants it: of each installed package its name, its
   * version and that it is installed.
   *
   * @param solution the solution
   * @param out where to; flushed, not closed
   * @throws IOException if the stream fails
   */
  public static void writeSolution(CudfSolution solution, OutputStream out) throws IOException {
    CudfWriter writer = new CudfWriter(solution.document(), out);
    for (int id : solution.packageIds()) {
      writer.out.text("package: ").pooled(writer.document.names(), writer.document.nameId(id));
      writer.out.text("\nversion: ").number(writer.document.version(id));
      writer.out.text("\ninstalled: true\n\n");
    }
    writer.out.flush();
  }

  /**
   * Writes that there is no solution.
   *
   * @param out where to; flushed, not closed
   * @throws IOException if the stream fails
   */
  public static void writeFail(OutputStream out) throws IOException {
    out.write("FAIL\n".getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private void write() throws IOException {
    writePreamble();
    for (int id = 0; id < document.packageCount(); id++) {
      writePackage(id);
    }
    if (document.request().isPresent()) {
      CudfRequest request = document.request().get();
      out.text("request: ").text(request.id()).text("\n");
      writeRequested("install", request.install());
      writeRequested("remove", request.remove());
      writeRequested("upgrade", request.upgrade());
      out.text("\n");
    }
    out.flush();
  }

  private void writeRequested(String property, int[] constraints) throws IOException {
    if (constraints.length > 0) {
      IntTable row = IntTable.of(new int[] {0, constraints.length}, constraints);
      writeConstraints(property, row, 0);
    }
  }

  private void writePreamble() throws IOException {
    CudfPreamble preamble = document.preamble();
    if (preamble.equals(CudfPreamble.EMPTY) && document.columns().isEmpty()) {
      return;
    }
    out.text("preamble: ").text(preamble.id()).text("\n");
    String separator = "property: ";
    for (CudfColumn column : document.columns()) {
      out.text(separator);
      writeDeclaration(column.declaration());
      separator = ", ";
    }
    if (!document.columns().isEmpty()) {
      out.text("\n");
    }
    writeChecksum("univ-checksum", preamble.univChecksum());
    writeChecksum("status-checksum", preamble.statusChecksum());
    writeChecksum("req-checksum", preamble.reqChecksum());
    out.text("\n");
  }

  private void writeChecksum(String property, String checksum) throws IOException {
    if (!checksum.isEmpty()) {
      out.text(property).text(": ").text(checksum).text("\n");
    }
  }

  private void writeDeclaration(CudfDeclaration declaration) throws IOException {
    CudfType type = declaration.type();
    out.text(declaration.name()).text(": ").text(type.toString());
    if (!declaration.hasDefault()) {
      return;
    }
    out.text(" = [");
    if (type.kind() == CudfType.Kind.STRING) {
      String text = document.text((int) declaration.scalar());
      out.text("\"").text(text.replace("\\", "\\\\").replace("\"", "\\\"")).text("\"");
    } else if (type.kind().isList()) {
      int[] row = declaration.row();
      writeList(type, IntTable.of(new int[] {0, row.length}, row), 0);
    } else {
      writeScalar(type, declaration.scalar());
    }
    out.text("]");
  }

  private void writePackage(int id) throws IOException {
    out.text("package: ").pooled(document.names(), document.nameId(id));
    out.text("\nversion: ").number(document.version(id)).text("\n");
    if (document.depends().isFilled(id)) {
      out.text("depends: ");
      writeFormula(document.depends(), id);
      out.text("\n");
    }
    writeConstraints("conflicts", document.conflicts(), id);
    writeConstraints("provides", document.provides(), id);
    if (document.isInstalled(id)) {
      out.text("installed: true\n");
    }
    if (document.wasInstalled(id)) {
      out.text("was-installed: true\n");
    }
    if (document.keep(id) != CudfKeep.NONE) {
      out.text("keep: ").text(document.keep(id).word()).text("\n");
    }
    for (CudfColumn column : document.columns()) {
      if (!column.isDefault(id)) {
        writeValue(column, id);
      }
    }
    out.text("\n");
  }

  private void writeValue(CudfColumn column, int id) throws IOException {
    CudfType type = column.declaration().type();
    out.text(column.declaration().name()).text(": ");
    if (type.kind().isList()) {
      writeList(type, column.rows(), id);
    } else {
      writeScalar(type, column.scalar(id));
    }
    out.text("\n");
  }

  private void writeList(CudfType type, IntTable rows, int row) throws IOException {
    if (type.kind() == CudfType.Kind.VPKGFORMULA) {
      writeFormula(rows, row);
      return;
    }
    for (int i = rows.start(row); i < rows.end(row); i++) {
      out.text(i == rows.start(row) ? "" : COMMA);
      writeConstraint(rows.value(i));
    }
  }

  private void writeScalar(CudfType type, long value) throws IOException {
    switch (type.kind()) {
      case BOOL -> out.text(value != 0 ? "true" : "false");
      case INT, NAT, POSINT -> out.number(value);
      case ENUM -> out.text(type.words().get((int) value));
      case STRING, IDENT, TYPEDECL -> out.pooled(document.texts(), (int) value);
      case PKGNAME -> out.pooled(document.names(), (int) value);
      default -> writeConstraint((int) value);
    }
  }

  /** Writes a conjunction; a part of it that is never true makes all of it false. */
  private void writeFormula(IntTable formulas, int row) throws IOException {
    IntTable clauses = document.clauses();
    if (!formulas.isFilled(row)) {
      out.text("true!");
      return;
    }
    for (int i = formulas.start(row); i < formulas.end(row); i++) {
      if (!clauses.isFilled(formulas.value(i))) {
        out.text("false!");
        return;
      }
    }
    for (int i = formulas.start(row); i < formulas.end(row); i++) {
      int clause = formulas.value(i);
      out.text(i == formulas.start(row) ? "" : COMMA);
      for (int k = clauses.start(clause); k < clauses.end(clause); k++) {
        out.text(k == clauses.start(clause) ? "" : " | ");
        writeConstraint(clauses.value(k));
      }
    }
  }

  private void writeConstraints(String property, IntTable lists, int row) throws IOException {
    if (lists.isFilled(row)) {
      out.text(property).text(": ");
      for (int i = lists.start(row); i < lists.end(row); i++) {
        out.text(i == lists.start(row) ? "" : COMMA);
        writeConstraint(lists.value(i));
      }
      out.text("\n");
    }
  }

  private void writeConstraint(int constraintId) throws IOException {
    out.pooled(document.names(), document.constraintName(constraintId));
    CudfRelation relation = document.constraintRelation(constraintId);
    if (relation != CudfRelation.ANY) {
      out.text(" ")
          .text(relation.sign())
          .text(" ")
          .number(document.constraintVersion(constraintId));
    }
  }
}
