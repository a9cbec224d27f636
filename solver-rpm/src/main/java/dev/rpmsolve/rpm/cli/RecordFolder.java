package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.DependencySolver;
import dev.rpmsolve.core.LimitedResult;
import dev.rpmsolve.core.Resolution;
import dev.rpmsolve.core.SolveResult;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.rpm.report.PlainText;
import dev.rpmsolve.rpm.testcase.RequestRecorder;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The new folder that {@code --record} names. It appears when it is complete; until then its files
 * are in a folder beside it, which goes away if something fails.
 */
final class RecordFolder {
  private final Path folder;

  private RecordFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Reads {@code --record}.
   *
   * @throws InputException if the folder cannot become one because it exists or has no parent
   */
  static Optional<RecordFolder> of(Arguments arguments) {
    Optional<Path> path =
        arguments
            .value(CliOption.RECORD)
            .map(value -> RepositoryArguments.path(value, "--record " + value));
    path.ifPresent(RecordFolder::requireNew);
    return path.map(RecordFolder::new);
  }

  private static void requireNew(Path folder) {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      throw exists(folder);
    }
    Path parent = folder.toAbsolutePath().getParent();
    if (!Files.isDirectory(parent)) {
      throw new InputException(
          folder + ": there is no folder " + parent + "; make it, or give another --record");
    } else if (!Files.isWritable(parent)) {
      throw new InputException(
          folder + ": nothing can be made in " + parent + "; give --record a folder elsewhere");
    }
  }

  private static InputException exists(Path folder) {
    return new InputException(
        folder + ": exists and is not overwritten; remove it, or give --record a new name");
  }

  /**
   * Writes a request and its answer, and tells so.
   *
   * @param universe the packages
   * @param answer the answer; empty if nothing was solved
   * @param budget how much work finding the expected problems may take
   */
  void write(Universe universe, Optional<LimitedResult> answer, Budget budget, CommandIo io)
      throws IOException {
    if (answer.isEmpty()) {
      tell("nothing is recorded in " + folder + ", for nothing was solved", io);
      return;
    }
    RequestRecorder recorder = RequestRecorder.of(universe, answer.get().request());
    Optional<Resolution> expected = answer.get().result().resolution();
    if (answer.get().result() instanceof SolveResult.Unsolvable) {
      // A test case has no limits and no invisible packages, so its problems may be others.
      expected = DependencySolver.of(universe).solve(recorder.request(), budget).resolution();
    }
    Path partial = folder.toAbsolutePath().resolveSibling("." + folder.getFileName() + ".partial");
    make(partial);
    try {
      recorder.write(expected, partial);
      Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (DirectoryNotEmptyException | FileAlreadyExistsException e) {
      throw exists(folder);
    } catch (IllegalArgumentException e) {
      throw new InputException(
          "--record " + folder + ": test cases cannot say this: " + e.getMessage());
    } finally {
      remove(partial);
    }
    String file = folder.resolve(RequestRecorder.FILE).toString();
    tell(
        "recorded; replay it with 'rpmsolve testcase " + file + "' or 'testsolv " + file + "'", io);
  }

  private static void make(Path partial) throws IOException {
    try {
      Files.createDirectory(partial);
    } catch (FileAlreadyExistsException e) {
      throw new InputException(
          partial + ": left behind by another run that records; remove it unless that still runs");
    } catch (IOException e) {
      throw new InputException(partial + ": cannot be made; give --record a folder elsewhere");
    }
  }

  private static void tell(String text, CommandIo io) {
    io.err().println("rpmsolve: " + PlainText.escape(text));
  }

  private static void remove(Path partial) throws IOException {
    if (!Files.exists(partial)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(partial)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
