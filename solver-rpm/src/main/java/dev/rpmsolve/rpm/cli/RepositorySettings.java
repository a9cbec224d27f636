package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.request.Glob;
import dev.rpmsolve.core.universe.Repository;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Changes repositories as dnf's options say: {@code --enablerepo}, {@code --disablerepo}, and
 * {@code --setopt} with the keys {@code enabled}, {@code priority} and {@code cost}.
 */
final class RepositorySettings {
  /** The keys of {@code --setopt} that are read here. */
  static final Set<String> KEYS = Set.of("enabled", "priority", "cost");

  private static final int NUMBER_DIGITS = 9;

  private RepositorySettings() {}

  /**
   * Applies the options in the order of dnf: first the settings, then the switches as typed.
   *
   * @param given the repositories there are
   * @param off the ids of those that are not enabled unless an option says so
   * @return those that are enabled, changed as told
   * @throws UsageException if an option is for a repository that is not there, or a value is wrong
   */
  static List<Repository> apply(
      Arguments arguments, List<Repository> given, Collection<String> off) {
    List<String> ids = given.stream().map(Repository::id).toList();
    List<Repository> changed = new ArrayList<>(given);
    Set<String> disabled = new TreeSet<>(off);
    for (String text : arguments.values(CliOption.SETOPT)) {
      Setting setting = Setting.parse(text);
      if (setting.repository().isPresent() && KEYS.contains(setting.key())) {
        for (String id : matching(CliOption.SETOPT, setting.repository().get(), ids)) {
          set(setting, changed, ids.indexOf(id), disabled);
        }
      }
    }
    for (Map.Entry<CliOption, String> typed :
        arguments.inOrder(CliOption.ENABLEREPO, CliOption.DISABLEREPO)) {
      List<String> found = matching(typed.getKey(), typed.getValue(), ids);
      if (typed.getKey() == CliOption.ENABLEREPO) {
        found.forEach(disabled::remove);
      } else {
        disabled.addAll(found);
      }
    }
    return changed.stream().filter(one -> !disabled.contains(one.id())).toList();
  }

  private static void set(
      Setting setting, List<Repository> repositories, int index, Set<String> disabled) {
    Repository old = repositories.get(index);
    Repository now = old;
    if (setting.key().equals("priority")) {
      now = new Repository(old.id(), number(setting), old.cost());
    } else if (setting.key().equals("cost")) {
      now = new Repository(old.id(), old.priority(), number(setting));
    } else if (setting.isOn()) {
      disabled.remove(old.id());
    } else {
      disabled.add(old.id());
    }
    repositories.set(index, now);
  }

  private static int number(Setting setting) {
    if (!setting.value().matches("-?[0-9]{1," + NUMBER_DIGITS + "}")) {
      throw setting.wrong("expected a number");
    }
    return Integer.parseInt(setting.value());
  }

  /**
   * Finds repositories.
   *
   * @param option what is complained about if there is none
   * @param pattern an id, or a pattern over ids
   * @param ids the ids there are
   * @throws UsageException if nothing matches
   */
  static List<String> matching(CliOption option, String pattern, List<String> ids) {
    Glob glob = new Glob(pattern);
    List<String> found = ids.stream().filter(glob::matches).toList();
    if (found.isEmpty()) {
      throw RepositoryArguments.unknown(option, pattern, ids);
    }
    return found;
  }
}
