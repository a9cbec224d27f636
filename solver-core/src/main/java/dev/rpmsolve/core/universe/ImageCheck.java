package dev.rpmsolve.core.universe;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.dependency.Relation;

/**
 * Looks through columns that nobody vouches for: after it, every id leads to something, nothing is
 * nested deeper than it may be, and every dependency and version can be had as an object. All
 * methods throw {@link IllegalArgumentException}. Linear in the columns.
 *
 * <p>This runs once in a process, in code that is not compiled yet: loops are plain, over arrays.
 */
final class ImageCheck {
  private static final int EPOCH_DIGITS = 10;
  private static final long MAX_EPOCH = 0xFFFF_FFFFL;

  /** Steps from a dependency to its farthest operand: what may be walked by recursion. */
  private static final int MAX_HEIGHT = 2_000;

  private ImageCheck() {}

  static void require(boolean isGood, String what) {
    if (!isGood) {
      throw new IllegalArgumentException("bad " + what);
    }
  }

  /** Requires all values to be in a range. */
  static void range(int[] values, int from, int end, String what) {
    for (int value : values) {
      if (value < from || value >= end) {
        throw new IllegalArgumentException("bad " + what + ": " + value);
      }
    }
  }

  /** Checks the columns of packages. */
  static void columns(UniverseColumns columns, int repositoryCount) {
    int count = columns.nameIds.length;
    int nameCount = columns.names.size();
    int textCount = columns.texts.size();
    range(columns.nameIds, 1, nameCount, "name");
    column(columns.evrIds, count, columns.evrs.size(), "EVR");
    column(columns.archIds, count, textCount, "architecture");
    column(columns.repositoryIndexes, count, repositoryCount, "repository");
    column(columns.vendorIds, count, textCount, "vendor");
    require(columns.sourceIds.length == count, "column of the source package");
    range(columns.sourceIds, -textCount, textCount, "source package");
    require(columns.locationIds.length == count, "column of the location");
    range(columns.locationIds, -textCount, textCount, "location");
    require(columns.downloadBytes.size() == count, "column of download sizes");
    require(columns.installedBytes.size() == count, "column of installed sizes");
    require(columns.buildTimes.size() == count, "column of build times");
    range(columns.systemNameIds, 0, nameCount, "name of the system");
    for (int i = 1; i < columns.systemNameIds.length; i++) {
      require(columns.systemNameIds[i - 1] < columns.systemNameIds[i], "order of system names");
    }
  }

  /** Checks which packages list which paths. */
  static void files(int[] paths, int[] packages, UniverseColumns columns) {
    require(paths.length == packages.length, "column of files");
    range(paths, 0, columns.names.size(), "path");
    range(packages, 0, columns.packageCount(), "owner of a path");
  }

  private static void column(int[] values, int count, int end, String what) {
    require(values.length == count, "column of the " + what);
    range(values, 0, end, what);
  }

  /** Checks who has which dependencies. */
  static void dependencies(DependencyKind kind, int[] ids, byte... operators) {
    boolean isProvides = kind == DependencyKind.PROVIDES;
    for (int id : ids) {
      if (id < 0
          || id >= operators.length
          || (isProvides && operators[id] >= DependencyTable.AND)
          || operators[id] == DependencyTable.ELSE) {
        throw new IllegalArgumentException("bad dependency of " + kind + ": " + id);
      }
    }
  }

  /**
   * Checks EVRs: an epoch has 32 bits, and something follows it if it is 0, which need not be
   * written.
   *
   * @param bytes all EVRs
   * @param offsets where they begin, by id, and where the last ends
   */
  static void evrs(byte[] bytes, int... offsets) {
    for (int id = 1; id + 1 < offsets.length; id++) {
      evr(bytes, offsets[id], offsets[id + 1]);
    }
  }

  private static void evr(byte[] bytes, int from, int end) {
    long epoch = 0;
    int at = from;
    while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
      // Digits beyond those of an epoch need not be right, only many.
      epoch = at - from > EPOCH_DIGITS ? Long.MAX_VALUE : epoch * 10 + (bytes[at] - '0');
      at++;
    }
    if (at < end && bytes[at] == ':') {
      require(epoch <= MAX_EPOCH && (epoch > 0 || at + 1 < end), "epoch");
    }
  }

  /**
   * Dependencies by id, as in {@link DependencyTable}.
   *
   * @param operators the operators
   * @param firsts the first operands
   * @param seconds the second operands
   */
  record Nodes(byte[] operators, int[] firsts, int[] seconds) {
    /**
     * Checks them; operands have lower ids than what holds them, so one pass sees how deep it is.
     */
    void check(int nameCount, int evrCount) {
      int size = operators.length;
      require(firsts.length == size && seconds.length == size, "number of operands");
      Nesting nesting = new Nesting(new byte[size], new short[size], new short[size]);
      for (int id = 0; id < size; id++) {
        int first = firsts[id];
        int second = seconds[id];
        boolean isAtom = operators[id] >= 0 && operators[id] < DependencyTable.AND;
        if (!isAtom) {
          rich(id, nesting);
        } else if (first <= 0
            || first >= nameCount
            || second < 0
            || second >= evrCount
            || (operators[id] == 0) != (second == 0)) {
          throw new IllegalArgumentException("bad atom " + id);
        }
      }
    }

    private void rich(int id, Nesting nesting) {
      int operator = operators[id];
      int first = firsts[id];
      int second = seconds[id];
      require(operator >= 0 && operator <= DependencyTable.ARCH, "operator");
      require(first >= 0 && first < id && second >= 0 && second < id, "operand");
      require(operators[first] != DependencyTable.ELSE, "operand");
      boolean isConditional = operator == DependencyTable.IF || operator == DependencyTable.UNLESS;
      boolean isElse = operators[second] == DependencyTable.ELSE;
      require(isConditional || !isElse, "operand");
      boolean isArch = operator == DependencyTable.ARCH;
      require(!isArch || operators[second] == Relation.ANY.code(), "architecture of a dependency");
      nesting.add(
          id, first, second, isElse, isChainOperator(operator) && operators[second] == operator);
    }

    private static boolean isChainOperator(int operator) {
      return operator == DependencyTable.AND
          || operator == DependencyTable.OR
          || operator == DependencyTable.WITH;
    }
  }

  /**
   * How nodes are nested, by id: operators between a node and its deepest operand, chained ones
   * counted once; operands of the chain it begins; steps to its farthest operand.
   */
  private record Nesting(byte[] depths, short[] chains, short[] heights) {
    void add(int id, int first, int second, boolean isElse, boolean isChain) {
      // What is chained, and an alternative, is as deep as what it is chained to.
      int ofSecond = isChain || isElse ? depths[second] : depths[second] + 1;
      int depth = Math.max(depths[first] + 1, ofSecond);
      require(depth <= Dependency.MAX_DEPTH, "depth");
      depths[id] = (byte) depth;
      chains[id] = (short) (isChain ? chains[second] + 1 : 2);
      require(chains[id] <= DependencyTable.MAX_OPERANDS, "length of a chain");
      heights[id] = (short) (1 + Math.max(heights[first], heights[second]));
      require(heights[id] <= MAX_HEIGHT, "height");
    }
  }

  /** Checks the ranks of versions. */
  static void ranks(EvrRanks ranks, int evrCount) {
    require(ranks.versionRanks().length == evrCount, "number of version ranks");
    require(ranks.releaseRanks().length == evrCount, "number of release ranks");
    range(ranks.versionRanks(), 0, evrCount, "rank of a version");
    range(ranks.releaseRanks(), -1, evrCount, "rank of a release");
  }
}
