package dev.rpmsolve.rpm.differential;

import java.util.ArrayList;
import java.util.List;

/**
 * A package of a random system.
 *
 * @param name the name
 * @param version the version; releases are always 1
 * @param arch the architecture
 * @param vendor the vendor; empty if there is none
 * @param tags further lines such as {@code Req}, each with its dependency
 */
record RandomPackage(String name, int version, String arch, String vendor, List<Tag> tags) {

  /** What a package provides; version 0 if without one. */
  record Provide(String name, int version) {}

  /** A line about a package; without a tree it is a plain text. */
  record Tag(String key, DependencyTree tree) {
    @Override
    public String toString() {
      return "=" + key + ": " + tree;
    }
  }

  RandomPackage {
    tags = List.copyOf(tags);
  }

  RandomPackage withTags(List<Tag> others) {
    return new RandomPackage(name, version, arch, vendor, others);
  }

  RandomPackage withVendor(String other) {
    return new RandomPackage(name, version, arch, other, tags);
  }

  String nevra() {
    return name + "-" + version + "-1." + arch;
  }

  List<Provide> provides() {
    List<Provide> all = new ArrayList<>(List.of(new Provide(name, version)));
    for (Tag tag : tags) {
      if (tag.key().equals("Prv")) {
        DependencyTree.Atom atom = (DependencyTree.Atom) tag.tree();
        all.add(new Provide(atom.name(), atom.version()));
      }
    }
    return all;
  }

  List<DependencyTree> dependencies(String key) {
    return tags.stream().filter(tag -> tag.key().equals(key)).map(Tag::tree).toList();
  }

  void write(List<String> lines) {
    lines.add("=Pkg: " + name + " " + version + " 1 " + arch);
    if (!vendor.isEmpty()) {
      lines.add("=Vnd: " + vendor);
    }
    lines.add("=Prv: " + name + " = " + version + "-1");
    tags.forEach(tag -> lines.add(tag.toString()));
  }
}
