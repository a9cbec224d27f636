package dev.rpmsolve.benchmarks;

import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.universe.Universe;
import java.io.IOException;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A loaded universe and a request on it, for the benchmarks of one request. */
@State(Scope.Benchmark)
public abstract class InstallState {
  /** What is to be installed, and where. */
  @Param({"GENERATED_60K_ZODIZU", "DEBIAN_APACHE2", "DEBIAN_GNOME", "CENTOS9_GIT", "CENTOS9_GCC"})
  public InstallCase installCase;

  /** Whether Recommends and Supplements are honored. */
  @Param public Policy.WeakDependencies weakDependencies;

  private Universe universe;
  private Request request;

  /** Creates the state; the harness sets the parameters. */
  protected InstallState() {}

  /**
   * Loads the universe and verifies it.
   *
   * @throws IOException if the data set cannot be read
   * @throws InterruptedException if the thread is interrupted
   */
  @Setup
  public void prepare() throws IOException, InterruptedException {
    universe = installCase.dataSet().load();
    request = installCase.request(weakDependencies);
    verify();
  }

  /** Makes sure, before anything is measured, that it will measure the right thing. */
  protected void verify() {}

  /**
   * Returns the universe.
   *
   * @return the packages of the data set
   */
  public Universe universe() {
    return universe;
  }

  /**
   * Returns the request.
   *
   * @return what is to be installed
   */
  public Request request() {
    return request;
  }
}
