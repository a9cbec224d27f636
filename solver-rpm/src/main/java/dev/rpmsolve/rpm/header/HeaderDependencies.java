package dev.rpmsolve.rpm.header;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.dependency.DependencySyntaxException;
import dev.rpmsolve.core.dependency.Relation;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.UniverseBuilder;
import dev.rpmsolve.rpm.header.RpmHeader.Texts;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import dev.rpmsolve.rpm.io.ReadLimits;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import java.nio.charset.StandardCharsets;

/**
 * The dependencies of one header, as ids of a universe builder.
 *
 * <p>Headers list them in three parallel arrays: names, flags, versions. Rules: without a version,
 * or without a bit of comparison in the flags, any version will do; a name that begins with a
 * parenthesis is a boolean dependency ("Boolean Dependencies" in the RPM manual). What a header
 * lists several times, with flags that differ for each scriptlet, is one dependency here.
 */
final class HeaderDependencies {

  private static final DependencyKind[] KINDS = DependencyKind.values();

  private final UniverseBuilder builder;
  private final ReadLimits.Content limits;
  private final EvrText evr;
  private final IntLinkedOpenHashSet[] lists = new IntLinkedOpenHashSet[KINDS.length];

  /** Requirements with a use that lasts, however many others they have. */
  private final IntLinkedOpenHashSet lasting = new IntLinkedOpenHashSet();

  private int capabilityCount;

  HeaderDependencies(UniverseBuilder builder, ReadLimits.Content limits) {
    this.builder = builder;
    this.limits = limits;
    evr = new EvrText(limits.evrPart());
    for (int kind = 0; kind < KINDS.length; kind++) {
      lists[kind] = new IntLinkedOpenHashSet();
    }
  }

  /**
   * Three parallel arrays of a header.
   *
   * @param kind what dependencies they are
   * @param strongKind what those with the flag for strong weak dependencies are, in the notation
   *     that had no tags of their own for them
   * @param names tag of the names
   * @param versions tag of the versions
   * @param flags tag of the flags
   */
  private record Arrays(
      DependencyKind kind, DependencyKind strongKind, int names, int versions, int flags) {
    Arrays(DependencyKind kind, int names, int versions, int flags) {
      this(kind, kind, names, versions, flags);
    }
  }

  private static Arrays[] all() {
    return new Arrays[] {
      new Arrays(
          DependencyKind.PROVIDES,
          HeaderTag.PROVIDE_NAME,
          HeaderTag.PROVIDE_VERSION,
          HeaderTag.PROVIDE_FLAGS),
      new Arrays(
          DependencyKind.REQUIRES,
          HeaderTag.REQUIRE_NAME,
          HeaderTag.REQUIRE_VERSION,
          HeaderTag.REQUIRE_FLAGS),
      new Arrays(
          DependencyKind.CONFLICTS,
          HeaderTag.CONFLICT_NAME,
          HeaderTag.CONFLICT_VERSION,
          HeaderTag.CONFLICT_FLAGS),
      new Arrays(
          DependencyKind.OBSOLETES,
          HeaderTag.OBSOLETE_NAME,
          HeaderTag.OBSOLETE_VERSION,
          HeaderTag.OBSOLETE_FLAGS),
      new Arrays(
          DependencyKind.RECOMMENDS,
          HeaderTag.RECOMMEND_NAME,
          HeaderTag.RECOMMEND_VERSION,
          HeaderTag.RECOMMEND_FLAGS),
      new Arrays(
          DependencyKind.SUGGESTS,
          HeaderTag.SUGGEST_NAME,
          HeaderTag.SUGGEST_VERSION,
          HeaderTag.SUGGEST_FLAGS),
      new Arrays(
          DependencyKind.SUPPLEMENTS,
          HeaderTag.SUPPLEMENT_NAME,
          HeaderTag.SUPPLEMENT_VERSION,
          HeaderTag.SUPPLEMENT_FLAGS),
      new Arrays(
          DependencyKind.ENHANCES,
          HeaderTag.ENHANCE_NAME,
          HeaderTag.ENHANCE_VERSION,
          HeaderTag.ENHANCE_FLAGS),
      new Arrays(
          DependencyKind.SUGGESTS,
          DependencyKind.RECOMMENDS,
          HeaderTag.OLD_SUGGESTS_NAME,
          HeaderTag.OLD_SUGGESTS_VERSION,
          HeaderTag.OLD_SUGGESTS_FLAGS),
      new Arrays(
          DependencyKind.ENHANCES,
          DependencyKind.SUPPLEMENTS,
          HeaderTag.OLD_ENHANCES_NAME,
          HeaderTag.OLD_ENHANCES_VERSION,
          HeaderTag.OLD_ENHANCES_FLAGS),
      new Arrays(
          DependencyKind.ORDER_WITH_REQUIRES,
          HeaderTag.ORDER_NAME,
          HeaderTag.ORDER_VERSION,
          HeaderTag.ORDER_FLAGS),
    };
  }

  private final Arrays[] arrays = all();

  /** Forgets the header before and reads all lists of the next. */
  void read(RpmHeader header) {
    capabilityCount = 0;
    lasting.clear();
    for (int kind = 0; kind < lists.length; kind++) {
      lists[kind].clear();
    }
    for (Arrays next : arrays) {
      if (header.has(next.names())) {
        read(header, next);
      }
    }
    lists[DependencyKind.TRANSIENT_REQUIRES.ordinal()].removeAll(lasting);
  }

  /** Adds what a package lacks that was built before rpm made packages provide their names. */
  void provide(int dependencyId) {
    list(DependencyKind.PROVIDES).add(dependencyId);
  }

  boolean isEmpty(DependencyKind kind) {
    return list(kind).isEmpty();
  }

  /** Hands all lists to the open package of the builder. */
  void addTo(UniverseBuilder target, boolean isSource) {
    for (DependencyKind kind : KINDS) {
      if (!isSource || kind != DependencyKind.PROVIDES) {
        var ids = list(kind).iterator();
        while (ids.hasNext()) {
          target.add(kind, ids.nextInt());
        }
      }
    }
  }

  private IntLinkedOpenHashSet list(DependencyKind kind) {
    return lists[kind.ordinal()];
  }

  private void read(RpmHeader header, Arrays of) {
    int count = header.size(of.names());
    capabilityCount += count;
    if (capabilityCount > limits.capabilities()) {
      throw header
          .source()
          .complaint(
              Kind.LIMIT_EXCEEDED,
              limits.capabilities() + " capabilities (ReadLimits.Content.capabilities)",
              "more");
    }
    requireSameSize(header, of.versions(), count);
    requireSameSize(header, of.flags(), count);
    Texts names = header.texts(of.names());
    Texts versions = header.has(of.versions()) ? header.texts(of.versions()) : null;
    boolean hasFlags = header.has(of.flags());
    for (int i = 0; i < count; i++) {
      names.next();
      if (versions != null) {
        versions.next();
      }
      int flags = hasFlags ? (int) header.number(of.flags(), i) : 0;
      boolean isStrong = (flags & DependencyFlags.STRONG) != 0;
      add(isStrong ? of.strongKind() : of.kind(), flags, id(header, of, names, versions, flags));
    }
  }

  private static void requireSameSize(RpmHeader header, int tag, int count) {
    if (header.has(tag) && header.size(tag) != count) {
      throw header.complaint(tag, count + " values", Integer.toString(header.size(tag)));
    }
  }

  private void add(DependencyKind kind, int flags, int dependency) {
    if (kind != DependencyKind.REQUIRES) {
      list(kind).add(dependency);
    } else if (DependencyFlags.mayBeMissing(flags)) {
      list(DependencyKind.SUGGESTS).add(dependency);
    } else {
      list(kind).add(dependency);
      if (DependencyFlags.isForScriptlets(flags)) {
        list(DependencyKind.PRE_REQUIRES).add(dependency);
      }
      if (DependencyFlags.isOnlyForInstalling(flags)) {
        list(DependencyKind.TRANSIENT_REQUIRES).add(dependency);
      } else {
        lasting.add(dependency);
      }
    }
  }

  private int id(RpmHeader header, Arrays of, Texts names, Texts versions, int flags) {
    byte[] bytes = header.bytes();
    if (names.from() == names.to()) {
      throw header.complaint(of.names(), "names of dependencies", "an empty one");
    }
    Relation relation = DependencyFlags.relation(flags);
    if (bytes[names.from()] == '(') {
      return rich(header, of, names);
    }
    int nameId = builder.name(bytes, names.from(), names.to());
    if (relation == Relation.ANY || versions == null) {
      return builder.atom(nameId);
    }
    evr.read(bytes, versions.from(), versions.to());
    if (!evr.objection().isEmpty()) {
      throw header.complaint(of.versions(), evr.objection(), text(header, versions));
    }
    return evr.length() == 0
        ? builder.atom(nameId)
        : builder.atom(nameId, relation, builder.evr(evr.bytes(), 0, evr.length()));
  }

  private int rich(RpmHeader header, Arrays of, Texts names) {
    String text = text(header, names);
    if (of.kind() == DependencyKind.PROVIDES) {
      throw header.complaint(of.names(), "plain capabilities", text);
    }
    try {
      return builder.dependency(Dependency.parse(text));
    } catch (DependencySyntaxException e) {
      throw because(
          e,
          header.complaint(
              of.names(), e.expected() + " at offset " + e.offset() + " of a dependency", text));
    } catch (IllegalArgumentException e) {
      throw because(
          e, header.complaint(of.names(), "dependencies of moderate depth and size", text));
    }
  }

  private static MetadataException because(Exception cause, MetadataException complaint) {
    complaint.initCause(cause);
    return complaint;
  }

  private static String text(RpmHeader header, Texts texts) {
    return new String(
        header.bytes(), texts.from(), texts.to() - texts.from(), StandardCharsets.UTF_8);
  }
}
