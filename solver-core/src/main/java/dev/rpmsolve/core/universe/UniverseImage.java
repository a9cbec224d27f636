package dev.rpmsolve.core.universe;

import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.internal.ints.IntTripleTable;
import dev.rpmsolve.core.internal.ints.LongColumn;
import dev.rpmsolve.core.internal.ints.StringPool;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A universe, or a library of universes, as a sequence of arrays: what it takes to have it again
 * without reading and sorting anything.
 *
 * <p>An image holds packages, text, dependencies, files and the order of versions, with all ids;
 * not the repositories' names and preferences, nor the machine. Versions are ordered as rpm does.
 * The arrays are, in this order: bytes and offsets of names, EVRs and texts; operators and operands
 * of dependencies; for each {@link DependencyKind} starts and dependency ids; the columns of
 * packages, where a location or source package that follows from other columns is the complement of
 * the text before what follows; files, names that the system provides; ranks of versions and of
 * releases; the number of files that count in every universe.
 *
 * <p>Reading checks every id, offset and length in one pass over the arrays, so that no image,
 * however it came about, makes a universe that fails later. Stateless.
 */
public final class UniverseImage {
  private static final int REVISION = 2;

  private UniverseImage() {}

  /** A receiver of arrays. It must not write to them, nor keep them. */
  public interface Sink {
    /**
     * Takes the next array.
     *
     * @param values the array
     * @throws IOException if it cannot be taken
     */
    void bytes(byte[] values) throws IOException;

    /**
     * Takes the next array.
     *
     * @param values the array
     * @throws IOException if it cannot be taken
     */
    void ints(int[] values) throws IOException;

    /**
     * Takes the next array.
     *
     * @param values the array
     * @throws IOException if it cannot be taken
     */
    void longs(long[] values) throws IOException;
  }

  /** A giver of arrays, which it must not keep. */
  public interface Source {
    /**
     * Gives the next array.
     *
     * @return the array
     * @throws IOException if there is none, or one of another type
     */
    byte[] bytes() throws IOException;

    /**
     * Gives the next array.
     *
     * @return the array
     * @throws IOException if there is none, or one of another type
     */
    int[] ints() throws IOException;

    /**
     * Gives the next array.
     *
     * @return the array
     * @throws IOException if there is none, or one of another type
     */
    long[] longs() throws IOException;
  }

  /**
   * Names the sequence of arrays: images of another layout cannot be read.
   *
   * @return one line
   */
  public static String layout() {
    return REVISION
        + Arrays.stream(DependencyKind.values())
            .map(kind -> " " + kind.name())
            .collect(Collectors.joining());
  }

  /**
   * Writes a universe. Complexity: linear in its columns.
   *
   * @param universe any universe
   * @param sink receives the arrays
   * @throws IOException if the sink fails
   * @throws IllegalArgumentException if versions are ordered by other rules than rpm's
   */
  public static void write(Universe universe, Sink sink) throws IOException {
    write(universe.columns(), universe.ranks(), sink);
  }

  /**
   * Writes a library. Complexity: linear in its columns.
   *
   * @param library any library
   * @param sink receives the arrays
   * @throws IOException if the sink fails
   * @throws IllegalArgumentException if versions are ordered by other rules than rpm's
   */
  public static void write(UniverseLibrary library, Sink sink) throws IOException {
    write(library.columns(), library.ranks(), sink);
  }

  /**
   * Reads a universe. Complexity: linear in its columns.
   *
   * @param source gives the arrays
   * @param repositories the repositories, as many as there were
   * @param archPolicy the machine
   * @return a universe with the ids of the one that was written
   * @throws MalformedImageException if the arrays make no universe
   * @throws IOException if the source fails
   */
  public static Universe readUniverse(
      Source source, List<Repository> repositories, ArchPolicy archPolicy) throws IOException {
    Parts parts = read(source, repositories.size());
    return new Universe(List.copyOf(repositories), archPolicy, parts.columns(), parts.ranks());
  }

  /**
   * Reads a library. Complexity: linear in its columns.
   *
   * @param source gives the arrays
   * @param repositoryCount how many repositories there were
   * @return a library with the ids of the one that was written
   * @throws MalformedImageException if the arrays make no library
   * @throws IOException if the source fails
   */
  public static UniverseLibrary readLibrary(Source source, int repositoryCount) throws IOException {
    Parts parts = read(source, repositoryCount);
    return new UniverseLibrary(parts.columns(), parts.ranks());
  }

  private record Parts(UniverseColumns columns, EvrRanks ranks) {}

  private static void write(UniverseColumns columns, EvrRanks ranks, Sink sink) throws IOException {
    if (!ranks.rules().isOfRpm()) {
      throw new IllegalArgumentException("an image knows rpm's order of versions only");
    }
    write(columns.names, sink);
    write(columns.evrs, sink);
    write(columns.texts, sink);
    write(columns.dependencies, sink);
    for (IntTable kind : columns.kinds) {
      write(kind, sink);
    }
    sink.ints(columns.nameIds);
    sink.ints(columns.evrIds);
    sink.ints(columns.archIds);
    sink.ints(columns.repositoryIndexes);
    sink.ints(columns.vendorIds);
    sink.ints(columns.sourceIds);
    sink.ints(columns.locationIds);
    sink.longs(columns.downloadBytes.toArray());
    sink.longs(columns.installedBytes.toArray());
    sink.longs(columns.buildTimes.toArray());
    FileList files = new FileList();
    files.addAll(columns.packagesByPath);
    int primaryFileCount = files.size();
    files.addAll(columns.packagesByLatePath);
    sink.ints(files.paths());
    sink.ints(files.packages());
    sink.ints(columns.systemNameIds);
    sink.ints(ranks.versionRanks());
    sink.ints(ranks.releaseRanks());
    sink.ints(new int[] {primaryFileCount});
  }

  private static void write(StringPool pool, Sink sink) throws IOException {
    int[] offsets = pool.offsets();
    int length = offsets[pool.size()];
    byte[] bytes = pool.bytes();
    sink.bytes(bytes.length == length ? bytes : Arrays.copyOf(bytes, length));
    sink.ints(offsets);
  }

  private static void write(DependencyTable dependencies, Sink sink) throws IOException {
    int size = dependencies.size();
    byte[] operators = new byte[size];
    int[] firsts = new int[size];
    int[] seconds = new int[size];
    for (int id = 0; id < size; id++) {
      operators[id] = (byte) dependencies.operator(id);
      firsts[id] = dependencies.first(id);
      seconds[id] = dependencies.second(id);
    }
    sink.bytes(operators);
    sink.ints(firsts);
    sink.ints(seconds);
  }

  private static void write(IntTable table, Sink sink) throws IOException {
    int[] starts = new int[table.rows() + 1];
    for (int row = 0; row < table.rows(); row++) {
      starts[row + 1] = table.end(row);
    }
    int[] values = new int[table.valueCount()];
    for (int i = 0; i < values.length; i++) {
      values[i] = table.value(i);
    }
    sink.ints(starts);
    sink.ints(values);
  }

  private static Parts read(Source source, int repositoryCount) throws IOException {
    try {
      return readParts(source, repositoryCount);
    } catch (IllegalArgumentException e) {
      MalformedImageException malformed = new MalformedImageException(e.getMessage());
      malformed.initCause(e);
      throw malformed;
    }
  }

  private static Parts readParts(Source source, int repositoryCount) throws IOException {
    StringPool names = StringPool.of(source.bytes(), source.ints());
    byte[] evrBytes = source.bytes();
    int[] evrOffsets = source.ints();
    StringPool evrs = StringPool.of(evrBytes, evrOffsets);
    ImageCheck.evrs(evrBytes, evrOffsets);
    StringPool texts = StringPool.of(source.bytes(), source.ints());
    ImageCheck.Nodes nodes = new ImageCheck.Nodes(source.bytes(), source.ints(), source.ints());
    nodes.check(names.size(), evrs.size());
    DependencyTable dependencies =
        new DependencyTable(
            names, evrs, IntTripleTable.frozen(nodes.operators(), nodes.firsts(), nodes.seconds()));
    IntTable[] kinds = new IntTable[DependencyKind.values().length];
    for (DependencyKind kind : DependencyKind.values()) {
      int[] starts = source.ints();
      int[] ids = source.ints();
      ImageCheck.dependencies(kind, ids, nodes.operators());
      kinds[kind.ordinal()] = IntTable.of(starts, ids);
    }
    UniverseColumns columns = new UniverseColumns(names, evrs, texts, dependencies, kinds);
    columns.nameIds = source.ints();
    columns.evrIds = source.ints();
    columns.archIds = source.ints();
    columns.repositoryIndexes = source.ints();
    columns.vendorIds = source.ints();
    columns.sourceIds = source.ints();
    columns.locationIds = source.ints();
    columns.downloadBytes = LongColumn.of(source.longs());
    columns.installedBytes = LongColumn.of(source.longs());
    columns.buildTimes = LongColumn.of(source.longs());
    int[] paths = source.ints();
    int[] owners = source.ints();
    columns.systemNameIds = source.ints();
    ImageCheck.columns(columns, repositoryCount);
    ImageCheck.files(paths, owners, columns);
    for (IntTable kind : kinds) {
      ImageCheck.require(kind.rows() == columns.packageCount(), "number of rows");
    }
    EvrRanks ranks = EvrRanks.of(source.ints(), source.ints());
    ImageCheck.ranks(ranks, evrs.size());
    int[] primaryFileCount = source.ints();
    ImageCheck.require(primaryFileCount.length == 1, "one number of files");
    ImageCheck.range(primaryFileCount, 0, paths.length + 1, "number of files");
    columns.index(new FileList(paths, owners), primaryFileCount[0]);
    return new Parts(columns, ranks);
  }
}
