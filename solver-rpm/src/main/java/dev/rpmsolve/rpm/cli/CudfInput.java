package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.criteria.Counting;
import dev.rpmsolve.core.criteria.Criteria;
import dev.rpmsolve.core.criteria.CriteriaSyntaxException;
import dev.rpmsolve.core.format.cudf.CudfDocument;
import dev.rpmsolve.core.format.cudf.CudfException;
import dev.rpmsolve.core.format.cudf.CudfLimits;
import dev.rpmsolve.core.format.cudf.CudfReader;
import dev.rpmsolve.core.format.cudf.CudfSolution;
import dev.rpmsolve.core.format.cudf.CudfSolutionReader;
import dev.rpmsolve.rpm.io.Decompression;
import dev.rpmsolve.rpm.io.FilePromise;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads documents, answers and criteria that the arguments name; {@code -} is standard input. */
final class CudfInput {
  static final String STREAM = "-";

  /** One sign and two letters at least; options have one letter or two dashes. */
  private static final Pattern CRITERIA = Pattern.compile("[-+][a-z_]{2}");

  private static final Pattern PRESET =
      Pattern.compile(
          "paranoid|trendy|minimal-change|minimalChange|newest|smallest(\\((count|size)\\))?");

  private CudfInput() {}

  /** What is made of the bytes of a file. */
  @FunctionalInterface
  interface Reading<T> {
    /** Reads expanded bytes to their end. */
    T read(InputStream in) throws IOException;
  }

  static CudfDocument document(String operand) throws IOException {
    CudfDocument document = read(operand, in -> CudfReader.read(in, CudfLimits.defaults()));
    if (document.packageCount() == 0 && document.request().isEmpty()) {
      throw new InputException(
          shown(operand) + ": expected packages or a request, found neither; is it cut off?");
    }
    return document;
  }

  static Optional<CudfSolution> solution(String operand, CudfDocument document) throws IOException {
    return read(operand, in -> CudfSolutionReader.read(in, document, CudfLimits.defaults()));
  }

  /**
   * Reads a file, compressed or not.
   *
   * @throws InputException if it is not what it should be
   */
  static <T> T read(String operand, Reading<T> reading) throws IOException {
    boolean isStream = operand.equals(STREAM);
    String shown = shown(operand);
    try (InputStream stored = isStream ? System.in : open(operand);
        InputStream in =
            Decompression.open(stored, shown, FilePromise.none(), ReadLimits.defaults().bytes())) {
      return reading.read(in);
    } catch (CudfException e) {
      throw new InputException(shown + ": " + e.getMessage());
    }
  }

  private static String shown(String operand) {
    return operand.equals(STREAM) ? "standard input" : operand;
  }

  private static InputStream open(String operand) throws IOException {
    Path file = RepositoryArguments.path(operand, operand);
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    if (Files.isDirectory(file)) {
      throw new InputException(file + ": expected a file, found a folder");
    }
    return Files.newInputStream(file);
  }

  /** Puts a blank before criteria, such as {@code -removed,-new}, so that they are no options. */
  static String[] withCriteria(String... args) {
    return Stream.of(args).map(CudfInput::withCriteria).toArray(String[]::new);
  }

  private static String withCriteria(String arg) {
    return CRITERIA.matcher(arg).lookingAt() ? " " + arg : arg;
  }

  /** Tells whether an operand looks like criteria: a sign comes first, or it names a preset. */
  static boolean isCriteria(String operand) {
    return CRITERIA.matcher(operand.strip()).lookingAt() || PRESET.matcher(operand).matches();
  }

  /**
   * Reads {@code --counting}.
   *
   * @throws UsageException if there is no such counting
   */
  static Counting counting(Arguments arguments) {
    String word = arguments.value(CliOption.COUNTING).orElse(Counting.NAMES.word());
    for (Counting counting : Counting.values()) {
      if (counting.word().equals(word)) {
        return counting;
      }
    }
    throw new UsageException(
        CliOption.COUNTING.typed() + " " + word + ": expected 'names' or 'packages'");
  }

  static Criteria criteria(Command command, String text) {
    try {
      return Criteria.parse(text.strip());
    } catch (CriteriaSyntaxException e) {
      throw Arguments.usage(command, e.getMessage());
    }
  }
}
