package dev.rpmsolve.core.module;

import dev.rpmsolve.core.advisory.ActiveModules;
import dev.rpmsolve.core.explanation.Problem;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The builds whose packages count on a system: of enabled and default streams, and of the streams
 * that those need.
 *
 * @param outcome how well the choice could be fulfilled
 * @param builds the active builds, in the order of the catalog; of a module, those of one stream
 * @param problems why the first attempt failed; none if it did not
 * @param missing enabled streams that no repository offers, sorted
 */
public record ActiveStreams(
    Outcome outcome, List<OfferedBuild> builds, List<Problem> problems, List<NameStream> missing) {
  /** How well the choice of streams could be fulfilled. */
  public enum Outcome {
    /** All enabled and default streams are active, and what they need, by their newest builds. */
    COMPLETE,
    /** All enabled streams are active by their newest builds, but some default ones are not. */
    WITHOUT_SOME_DEFAULTS,
    /** All enabled streams are active, but not by their newest builds. */
    NOT_NEWEST,
    /** Some enabled stream is not active. */
    BROKEN,
    /** The budget ended before there was an answer; nothing is active. */
    UNFINISHED
  }

  /**
   * Copies the lists.
   *
   * @param outcome how well the choice could be fulfilled
   * @param builds the active builds
   * @param problems why the first attempt failed
   * @param missing enabled streams that no repository offers
   */
  public ActiveStreams {
    Objects.requireNonNull(outcome, "outcome");
    builds = List.copyOf(builds);
    problems = List.copyOf(problems);
    missing = List.copyOf(missing);
  }

  /**
   * Returns what is active where there are no modules.
   *
   * @return nothing, without a problem
   */
  public static ActiveStreams none() {
    return new ActiveStreams(Outcome.COMPLETE, List.of(), List.of(), List.of());
  }

  /**
   * Returns the active streams.
   *
   * @return the streams, each once, in the order of their builds
   */
  public List<NameStream> streams() {
    Set<NameStream> streams = new LinkedHashSet<>();
    builds.forEach(one -> streams.add(one.nameStream()));
    return List.copyOf(streams);
  }

  /**
   * Returns the active stream of a module.
   *
   * @param name the module
   * @return its stream; nothing if none is active
   */
  public Optional<NameStream> stream(String name) {
    return builds.stream()
        .map(OfferedBuild::nameStream)
        .filter(stream -> stream.name().equals(name))
        .findFirst();
  }

  /**
   * Returns the newest active build of each stream.
   *
   * @return the builds by stream, in the order of the streams; of builds of one version the first
   */
  public Map<NameStream, OfferedBuild> newest() {
    Map<NameStream, OfferedBuild> newest = new LinkedHashMap<>();
    for (OfferedBuild one : builds) {
      newest.merge(
          one.nameStream(),
          one,
          (a, b) -> b.build().id().version() > a.build().id().version() ? b : a);
    }
    return newest;
  }

  /**
   * Returns the streams for advisories.
   *
   * @return the same streams, as advisories compare them
   */
  public ActiveModules forAdvisories() {
    return ActiveModules.of(streams().stream().map(NameStream::toString).toList());
  }
}
