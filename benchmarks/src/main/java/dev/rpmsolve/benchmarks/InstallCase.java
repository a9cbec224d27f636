package dev.rpmsolve.benchmarks;

import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Request;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Requests for one package on an empty system; the values of the parameter {@code installCase}.
 *
 * <p>The numbers are packages installed without and with weak dependencies.
 */
public enum InstallCase {
  /** A package of the smallest repository, for tests of the benchmarks. */
  GENERATED_1K_SAMPLE(DataSet.GENERATED_1K, "pakiba-common", Outcome.SOLVED),

  /** A package that needs more than most: 360 and 1,175 packages. */
  GENERATED_60K_ZODIZU(DataSet.GENERATED_60K, "zodizu", Outcome.SOLVED),

  /** A web server: 77 and 116 packages. */
  DEBIAN_APACHE2(DataSet.DEBIAN, "apache2", Outcome.SOLVED),

  /** A whole desktop: 1,136 and 1,499 packages. */
  DEBIAN_GNOME(DataSet.DEBIAN, "gnome", Outcome.SOLVED),

  /** A program with many Perl modules: 160 and 164 packages. */
  CENTOS9_GIT(DataSet.CENTOS9, "git", Outcome.SOLVED),

  /** A compiler that cannot be installed there, so that the time is that of the explanation. */
  CENTOS9_GCC(DataSet.CENTOS9, "gcc", Outcome.UNSOLVABLE);

  private final DataSet dataSet;
  private final String spec;
  private final Outcome outcome;

  InstallCase(DataSet dataSet, String spec, Outcome outcome) {
    this.dataSet = dataSet;
    this.spec = spec;
    this.outcome = outcome;
  }

  /** What is known about the answer to a case. */
  public enum Outcome {
    /** There is an installation. */
    SOLVED,
    /** There is none. */
    UNSOLVABLE
  }

  /**
   * Returns the cases that are worth measuring on some data sets.
   *
   * @param dataSets the data sets
   * @return the cases, in their order here
   */
  public static List<InstallCase> on(List<DataSet> dataSets) {
    return Stream.of(values()).filter(each -> dataSets.contains(each.dataSet)).toList();
  }

  /**
   * Returns the data set in which to install.
   *
   * @return the data set
   */
  public DataSet dataSet() {
    return dataSet;
  }

  /**
   * Returns what is to be installed.
   *
   * @return a package name
   */
  public String spec() {
    return spec;
  }

  /**
   * Returns the known answer.
   *
   * @return what every solver must find
   */
  public Outcome outcome() {
    return outcome;
  }

  /**
   * Makes the request.
   *
   * @param weakDependencies whether Recommends and Supplements are honored
   * @return a request on an empty installed set
   */
  public Request request(Policy.WeakDependencies weakDependencies) {
    return Request.builder()
        .install(spec)
        .policy(Policy.usual().withWeakDependencies(weakDependencies))
        .build();
  }

  @Override
  public String toString() {
    return name() + " (install " + spec + ", " + outcome.name().toLowerCase(Locale.ROOT) + ")";
  }
}
