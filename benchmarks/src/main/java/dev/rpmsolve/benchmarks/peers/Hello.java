package dev.rpmsolve.benchmarks.peers;

/** The smallest program: what any program on a JVM costs. */
public final class Hello {
  private Hello() {}

  /**
   * Says hello.
   *
   * @param args none
   */
  public static void main(String[] args) {
    System.out.println("hello");
  }
}
