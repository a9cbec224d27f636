package dev.rpmsolve.core.advisory;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The streams of modules that are active on a system. Collections of other streams do not count:
 * their versions say nothing about packages of the same names from elsewhere.
 */
public final class ActiveModules {
  private final Set<String> streams;

  private ActiveModules(Set<String> streams) {
    this.streams = streams;
  }

  /**
   * Names the active streams.
   *
   * @param streams each as {@code NAME:STREAM}
   * @return the streams
   */
  public static ActiveModules of(Iterable<String> streams) {
    Set<String> copy = new TreeSet<>();
    streams.forEach(copy::add);
    return new ActiveModules(copy);
  }

  /**
   * Returns the modules of a system without any.
   *
   * @return no streams
   */
  public static ActiveModules none() {
    return of(Set.of());
  }

  /**
   * Tells whether a collection counts.
   *
   * @param collection packages of an advisory
   * @return whether it is for no module, or one of its streams is active
   */
  public boolean counts(AdvisoryCollection collection) {
    return collection.modules().isEmpty()
        || collection.modules().stream().anyMatch(m -> streams.contains(m.nameAndStream()));
  }

  /**
   * Returns the packages of an advisory that count.
   *
   * @param advisory an advisory
   * @return its packages in the order of the source
   */
  public Stream<AdvisoryPackage> packages(Advisory advisory) {
    return advisory.collections().stream()
        .filter(this::counts)
        .flatMap(collection -> collection.packages().stream());
  }

  /** Lists the streams. */
  @Override
  public String toString() {
    return String.join(", ", streams);
  }
}
