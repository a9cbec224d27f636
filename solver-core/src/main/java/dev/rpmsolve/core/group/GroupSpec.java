package dev.rpmsolve.core.group;

import dev.rpmsolve.core.request.Glob;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What users write for groups: {@code @ID}, {@code @NAME} or a pattern over both, which also mean
 * environments; {@code @^ID}, which means environments only; and {@code @ID/TYPE,...}, which says
 * which packages are meant.
 *
 * @param text what was written, from the @ on
 * @param kinds what it may mean
 * @param pattern an id, a name or a pattern
 * @param types which packages of a group are meant, if it says so
 */
public record GroupSpec(
    String text, Kinds kinds, String pattern, Optional<Set<PackageType>> types) {

  /** What a spec may mean. */
  public enum Kinds {
    /** Groups and environments. */
    ALL,
    /** Environments only. */
    ENVIRONMENTS
  }

  /**
   * Refuses nulls.
   *
   * @param text what was written
   * @param kinds what it may mean
   * @param pattern an id, a name or a pattern
   * @param types which packages of a group are meant
   */
  public GroupSpec {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(kinds, "kinds");
    Objects.requireNonNull(pattern, "pattern");
    types = types.map(Set::copyOf);
  }

  /**
   * Lists what may have been meant by a spec that matches nothing: groups and environments whose
   * ids or names hold the pattern, or differ from it in at most two letters.
   *
   * @param catalog what repositories define
   * @return at most five specs, the nearest first
   */
  public List<String> near(GroupCatalog catalog) {
    NearIds near = new NearIds(this);
    catalog.groups().forEach(one -> near.addGroup(one.id(), one.title()));
    catalog.environments().forEach(one -> near.addEnvironment(one.id(), one.title()));
    return near.nearest();
  }

  /** Lists the same of groups and environments on a system. */
  List<String> near(GroupState state) {
    NearIds near = new NearIds(this);
    state.groups().forEach(one -> near.addGroup(one.id(), one.name()));
    state.environments().forEach(one -> near.addEnvironment(one.id(), one.name()));
    return near.nearest();
  }

  /**
   * Reads a spec.
   *
   * @param text what a user wrote, with or without the @
   * @return its parts
   * @throws IllegalArgumentException if there is nothing behind the @, or an unknown type behind
   *     the slash; the message says so
   */
  public static GroupSpec parse(String text) {
    String rest = text.startsWith("@") ? text.substring(1) : text;
    Kinds kinds = rest.startsWith("^") ? Kinds.ENVIRONMENTS : Kinds.ALL;
    rest = kinds == Kinds.ENVIRONMENTS ? rest.substring(1) : rest;
    int slash = rest.indexOf('/');
    Optional<Set<PackageType>> types =
        slash < 0
            ? Optional.empty()
            : Optional.of(types(List.of(rest.substring(slash + 1).split(","))));
    String pattern = (slash < 0 ? rest : rest.substring(0, slash)).strip();
    if (pattern.isEmpty()) {
      throw new IllegalArgumentException("expected @ID of a group or @^ID of an environment");
    }
    return new GroupSpec(text.startsWith("@") ? text : "@" + text, kinds, pattern, types);
  }

  /**
   * Reads a list of types.
   *
   * @param words the words for them
   * @return the types
   * @throws IllegalArgumentException if a word is unknown; the message says so
   */
  public static Set<PackageType> types(List<String> words) {
    Set<PackageType> types = EnumSet.noneOf(PackageType.class);
    for (String word : words) {
      types.add(
          PackageType.ofWord(word.strip())
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "expected mandatory, default, optional or conditional, found '"
                              + word
                              + "'")));
    }
    return types;
  }

  /**
   * Finds the groups that are meant.
   *
   * @param catalog where to look
   * @return the groups, as lists show them
   */
  public List<Group> groups(GroupCatalog catalog) {
    return kinds == Kinds.ENVIRONMENTS
        ? List.of()
        : matching(catalog.groups(), Group::id, Group::title);
  }

  /**
   * Finds the environments that are meant.
   *
   * @param catalog where to look
   * @return the environments, as lists show them
   */
  public List<Environment> environments(GroupCatalog catalog) {
    return matching(catalog.environments(), Environment::id, Environment::title);
  }

  /** Finds the groups on a system that are meant. */
  List<GroupState.OneGroup> groups(GroupState state) {
    return kinds == Kinds.ENVIRONMENTS
        ? List.of()
        : matching(state.groups(), GroupState.OneGroup::id, GroupState.OneGroup::name);
  }

  /** Finds the environments on a system that are meant. */
  List<GroupState.OneEnvironment> environments(GroupState state) {
    return matching(
        state.environments(), GroupState.OneEnvironment::id, GroupState.OneEnvironment::name);
  }

  /** As dnf: an id or name as it is written, else a pattern whose case does not matter. */
  private <T> List<T> matching(List<T> all, Function<T, String> id, Function<T, String> name) {
    List<T> exact =
        all.stream()
            .filter(one -> id.apply(one).equals(pattern) || name.apply(one).equals(pattern))
            .toList();
    if (!exact.isEmpty()) {
      return exact;
    }
    Glob glob = new Glob(lowerCase(pattern));
    return all.stream()
        .filter(
            one ->
                glob.matches(lowerCase(id.apply(one))) || glob.matches(lowerCase(name.apply(one))))
        .toList();
  }

  private static String lowerCase(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
