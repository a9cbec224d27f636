package dev.rpmsolve.benchmarks;

import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.version.Evr;
import dev.rpmsolve.core.version.RpmVersion;
import dev.rpmsolve.core.version.VersionKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The time to compare two versions that stand beside the same name, per comparison.
 *
 * <p>Strings, bytes and keys compare the version alone; ranks compare whole EVRs. Making the keys
 * and ranks is not part of it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
public class VersionCompareBenchmark {
  /** Comparisons per call: more pairs than a branch predictor remembers. */
  static final int PAIRS = 8192;

  /** Where the versions are from. */
  @Param({"GENERATED_60K", "DEBIAN", "CENTOS9"})
  public DataSet dataSet;

  private Universe universe;
  private int[] leftIds;
  private int[] rightIds;
  private String[] leftStrings;
  private String[] rightStrings;
  private byte[][] leftBytes;
  private byte[][] rightBytes;
  private byte[][] leftKeys;
  private byte[][] rightKeys;

  /** Creates the benchmark; the harness sets the parameters. */
  public VersionCompareBenchmark() {}

  /**
   * Draws the pairs.
   *
   * @throws IOException if the data set cannot be read
   * @throws InterruptedException if the thread is interrupted
   */
  @Setup
  public void prepare() throws IOException, InterruptedException {
    universe = dataSet.load();
    VersionPairs pairs = VersionPairs.draw(universe, PAIRS);
    leftIds = pairs.left();
    rightIds = pairs.right();
    leftStrings = versions(leftIds);
    rightStrings = versions(rightIds);
    leftBytes = bytes(leftStrings);
    rightBytes = bytes(rightStrings);
    leftKeys = keys(leftBytes);
    rightKeys = keys(rightBytes);
  }

  /**
   * Compares strings by rpmvercmp.
   *
   * @return the sum of the signs, the same for bytes and keys
   */
  @Benchmark
  @OperationsPerInvocation(PAIRS)
  public int strings() {
    int sum = 0;
    for (int i = 0; i < PAIRS; i++) {
      sum += RpmVersion.compare(leftStrings[i], rightStrings[i]);
    }
    return sum;
  }

  /**
   * Compares byte arrays by rpmvercmp.
   *
   * @return the sum of the signs
   */
  @Benchmark
  @OperationsPerInvocation(PAIRS)
  public int bytes() {
    int sum = 0;
    for (int i = 0; i < PAIRS; i++) {
      sum += RpmVersion.compare(leftBytes[i], rightBytes[i]);
    }
    return sum;
  }

  /**
   * Compares keys byte-wise.
   *
   * @return the sum of the signs
   */
  @Benchmark
  @OperationsPerInvocation(PAIRS)
  public int keys() {
    int sum = 0;
    for (int i = 0; i < PAIRS; i++) {
      sum += Integer.signum(Arrays.compareUnsigned(leftKeys[i], rightKeys[i]));
    }
    return sum;
  }

  /**
   * Compares EVR ids by their ranks in the universe.
   *
   * @return the sum of the signs, of whole EVRs
   */
  @Benchmark
  @OperationsPerInvocation(PAIRS)
  public int ranks() {
    int sum = 0;
    for (int i = 0; i < PAIRS; i++) {
      sum += Integer.signum(universe.compareEvr(leftIds[i], rightIds[i]));
    }
    return sum;
  }

  private String[] versions(int[] evrIds) {
    return IntStream.of(evrIds)
        .mapToObj(evrId -> Evr.parse(universe.evrText(evrId)).version())
        .toArray(String[]::new);
  }

  private static byte[][] bytes(String[] strings) {
    return Arrays.stream(strings)
        .map(string -> string.getBytes(StandardCharsets.UTF_8))
        .toArray(byte[][]::new);
  }

  private static byte[][] keys(byte[][] versions) {
    return Arrays.stream(versions)
        .map(version -> VersionKey.of(version, 0, version.length))
        .toArray(byte[][]::new);
  }
}
