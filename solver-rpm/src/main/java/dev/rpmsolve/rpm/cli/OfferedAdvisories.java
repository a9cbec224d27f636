package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.advisory.Advisory;
import dev.rpmsolve.core.advisory.AdvisorySet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The advisories of a command, read once, whichever of its repositories are enabled: what is not
 * enabled announces nothing.
 */
final class OfferedAdvisories {
  private final Map<String, List<Advisory>> byRepository;
  private final List<Advisory> ofFiles;
  private final List<String> optional;

  /**
   * Holds what was read.
   *
   * @param byRepository advisories by the id of the repository, in the order of these
   * @param ofFiles those of {@code --updateinfo}
   * @param optional ids of the repositories that are not enabled, but may be
   */
  OfferedAdvisories(
      Map<String, List<Advisory>> byRepository, List<Advisory> ofFiles, List<String> optional) {
    this.byRepository = new LinkedHashMap<>(byRepository);
    this.ofFiles = List.copyOf(ofFiles);
    this.optional = List.copyOf(optional);
  }

  /** Returns what is announced while some of the optional repositories are enabled. */
  AdvisorySet in(Collection<String> enabled) {
    List<Advisory> all = new ArrayList<>();
    byRepository.forEach(
        (id, advisories) -> {
          if (!optional.contains(id) || enabled.contains(id)) {
            all.addAll(advisories);
          }
        });
    all.addAll(ofFiles);
    return AdvisorySet.of(all);
  }

  /** Lists the optional repositories that announce something of a kind. */
  List<String> announcing(Predicate<Advisory> kind) {
    return optional.stream()
        .filter(id -> byRepository.getOrDefault(id, List.of()).stream().anyMatch(kind))
        .toList();
  }
}
