package dev.rpmsolve.rpm.release;

import dev.rpmsolve.core.advisory.ActiveModules;
import dev.rpmsolve.core.module.NameStream;
import dev.rpmsolve.core.request.RuledOut;
import java.util.List;

/**
 * What a system makes of the modules of a release: the streams that it has enabled and the defaults
 * of that release, and what these mean for its packages.
 *
 * @param active the active streams
 * @param ruledOut packages that do not count for that, as ids of the release's universe
 */
public record ReleaseModules(List<NameStream> active, List<RuledOut> ruledOut) {
  /**
   * Copies the lists.
   *
   * @param active the active streams
   * @param ruledOut packages that do not count
   */
  public ReleaseModules {
    active = List.copyOf(active);
    ruledOut = List.copyOf(ruledOut);
  }

  /**
   * Returns the modules of a release without any.
   *
   * @return no streams
   */
  public static ReleaseModules none() {
    return new ReleaseModules(List.of(), List.of());
  }

  ActiveModules forAdvisories() {
    return ActiveModules.of(active.stream().map(NameStream::toString).toList());
  }
}
