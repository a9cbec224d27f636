package dev.rpmsolve.core.format.cudf;

import dev.rpmsolve.core.format.cudf.CudfException.Finding;
import dev.rpmsolve.core.format.cudf.CudfException.Kind;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Reads what a solver answers: stanzas of installed packages, or {@code FAIL}.
 *
 * <p>Of a stanza, {@code package}, {@code version} and {@code installed} are looked at; a package
 * that does not say {@code installed: true} is not in the solution. Other properties, a preamble
 * and comments are passed over. After {@code FAIL} anything may follow.
 */
public final class CudfSolutionReader {
  private static final String FAIL = "FAIL";

  private final CudfDocument document;
  private final CudfLines lines;
  private final IntArrayList packageIds = new IntArrayList();
  private String name = "";
  private long nameLine;
  private int version;
  private boolean isInstalled;

  private CudfSolutionReader(InputStream in, CudfDocument document, CudfLimits limits) {
    this.document = document;
    lines = new CudfLines(in, limits);
  }

  /**
   * Reads an answer to its end.
   *
   * @param in the answer's bytes, not compressed; not closed
   * @param document what the solver was asked
   * @param limits bounds that end the reading
   * @return the solution, empty if the answer is {@code FAIL}
   * @throws IOException if the stream fails
   * @throws CudfException if it is no answer, names a package that the document lacks, or is beyond
   *     a bound
   */
  public static Optional<CudfSolution> read(
      InputStream in, CudfDocument document, CudfLimits limits) throws IOException {
    return new CudfSolutionReader(in, document, limits).read();
  }

  private Optional<CudfSolution> read() throws IOException {
    boolean isFirst = true;
    while (lines.next()) {
      if (lines.isBlank()) {
        endStanza();
        continue;
      }
      String line = text(lines.start(), lines.end());
      if (isFirst && line.strip().equals(FAIL)) {
        return Optional.empty();
      }
      isFirst = false;
      readLine(line);
    }
    endStanza();
    return Optional.of(CudfSolution.of(document, packageIds.toIntArray()));
  }

  private String text(int from, int to) {
    return new String(lines.bytes(), from, to - from, StandardCharsets.UTF_8);
  }

  private void readLine(String line) {
    int colon = line.indexOf(':');
    if (colon <= 0) {
      throw refusal("", "a property of a package, or FAIL in the first line", line);
    }
    String value = line.substring(colon + 1).strip();
    switch (line.substring(0, colon)) {
      case "package" -> {
        endStanza();
        name = value;
        nameLine = lines.number();
      }
      case "version" -> version = version(value);
      case "installed" -> isInstalled = value.equals("true");
      default -> {
        // What else a solver tells of a package has no bearing on what is installed.
      }
    }
  }

  private int version(String value) {
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw refusal("version", "an integer", value);
    }
  }

  private void endStanza() {
    if (!name.isEmpty() && isInstalled) {
      int nameId = document.findName(name);
      int id = nameId < 0 ? -1 : document.packageId(nameId, version);
      if (id < 0) {
        throw new CudfException(
            Kind.MALFORMED,
            nameLine,
            "package",
            new Finding(
                "packages of the document",
                "'" + name + " = " + version + "'",
                "check that the solution belongs to this document"));
      }
      packageIds.add(id);
    }
    name = "";
    version = 0;
    isInstalled = false;
  }

  private CudfException refusal(String property, String expected, String found) {
    Finding finding =
        new Finding(expected, "'" + found + "'", "check that this is what a solver wrote");
    return new CudfException(Kind.MALFORMED, lines.number(), property, finding);
  }
}
