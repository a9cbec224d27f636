package dev.rpmsolve.core.group;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of uniting catalogs. */
class GroupCatalogProperties {
  @Provide
  Arbitrary<List<GroupCatalog>> catalogs() {
    return catalog().list().ofMaxSize(4);
  }

  @Provide
  Arbitrary<GroupCatalog> catalog() {
    return Combinators.combine(group().list().ofMaxSize(4), environment().list().ofMaxSize(3))
        .as((groups, environments) -> new GroupCatalog(groups, environments, List.of()));
  }

  private static Arbitrary<Group> group() {
    Arbitrary<GroupPackage> packages =
        Combinators.combine(word("p", 5), Arbitraries.of(PackageType.class), word("x", 2))
            .as(
                (name, type, condition) ->
                    new GroupPackage(
                        name,
                        type,
                        type == PackageType.CONDITIONAL ? Optional.of(condition) : Optional.empty(),
                        false));
    return Combinators.combine(
            word("g", 3), label(), Arbitraries.of(true, false), packages.list().ofMaxSize(6))
        .as((id, label, isVisible, list) -> new Group(id, label, isVisible, false, list));
  }

  private static Arbitrary<Environment> environment() {
    Arbitrary<Environment.Option> option =
        Combinators.combine(word("g", 3), Arbitraries.of(true, false)).as(Environment.Option::new);
    return Combinators.combine(
            word("e", 2), label(), word("g", 4).list().ofMaxSize(4), option.list().ofMaxSize(4))
        .as(Environment::new);
  }

  private static Arbitrary<Label> label() {
    return Combinators.combine(
            Arbitraries.of("", "one", "two"),
            Arbitraries.of("", "long"),
            Arbitraries.integers().between(-1, 2))
        .as(
            (name, description, order) ->
                new Label(
                    name, description, order < 0 ? OptionalInt.empty() : OptionalInt.of(order)));
  }

  private static Arbitrary<String> word(String prefix, int count) {
    return Arbitraries.integers().between(1, count).map(i -> prefix + i);
  }

  @Property
  void unitingIsAssociative(@ForAll("catalogs") List<GroupCatalog> catalogs) {
    GroupCatalog stepByStep = GroupCatalog.empty();
    for (GroupCatalog next : catalogs) {
      stepByStep = GroupCatalog.united(List.of(stepByStep, next));
    }
    assertEquals(GroupCatalog.united(catalogs), stepByStep);
    GroupCatalog fromTheEnd = GroupCatalog.empty();
    for (int i = catalogs.size() - 1; i >= 0; i--) {
      fromTheEnd = GroupCatalog.united(List.of(catalogs.get(i), fromTheEnd));
    }
    assertEquals(GroupCatalog.united(catalogs), fromTheEnd);
  }

  @Property
  void aCatalogUnitedWithItselfIsItself(@ForAll("catalog") GroupCatalog catalog) {
    assertEquals(catalog, GroupCatalog.united(List.of(catalog, catalog)));
    assertEquals(catalog, GroupCatalog.united(List.of(catalog)));
  }

  @Property
  void noNameIsLostAndTheLastWordOnItCounts(@ForAll("catalogs") List<GroupCatalog> catalogs) {
    GroupCatalog united = GroupCatalog.united(catalogs);
    Map<String, Map<String, GroupPackage>> expected = new LinkedHashMap<>();
    for (GroupCatalog catalog : catalogs) {
      for (String id : List.of("g1", "g2", "g3")) {
        catalog
            .group(id)
            .ifPresent(
                group ->
                    group
                        .packages()
                        .forEach(
                            one ->
                                expected
                                    .computeIfAbsent(id, key -> new LinkedHashMap<>())
                                    .put(one.name(), one)));
      }
    }
    expected.forEach(
        (id, packages) ->
            assertEquals(
                List.copyOf(packages.values()), united.group(id).orElseThrow().packages()));
    Set<String> ids = new LinkedHashSet<>();
    catalogs.forEach(catalog -> catalog.groups().forEach(group -> ids.add(group.id())));
    assertEquals(ids.size(), united.groups().size());
  }
}
