package dev.rpmsolve.rpm.testcase;

import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.rpm.testcase.TestcaseDependency.Missing;
import dev.rpmsolve.rpm.testcase.TestcaseDependency.Operation;
import dev.rpmsolve.rpm.testcase.TestcaseDependency.Word;
import dev.rpmsolve.rpm.testcase.TesttagsReader.PackageListener;
import dev.rpmsolve.rpm.testcase.TesttagsReader.Target;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The package of a helix file that is being read, until it is complete.
 *
 * <p>Then SUSE's old notation of rich dependencies is rewritten, what freshens a package becomes a
 * condition of its supplements, and capabilities such as {@code kernel(x)} of a kernel package get
 * the flavor of the kernel, as libsolv does all three.
 */
final class HelixDraft {
  private static final Map<String, Integer> OPERATORS = operators();
  private static final Map<DependencyKind, String> LISTS =
      new EnumMap<>(
          Map.of(
              DependencyKind.PROVIDES, "provides",
              DependencyKind.REQUIRES, "requires",
              DependencyKind.PRE_REQUIRES, "prerequires",
              DependencyKind.OBSOLETES, "obsoletes",
              DependencyKind.CONFLICTS, "conflicts",
              DependencyKind.RECOMMENDS, "recommends",
              DependencyKind.SUGGESTS, "suggests",
              DependencyKind.ENHANCES, "enhances"));
  private static final String SUPPLEMENTS = "supplements";
  private static final String FRESHENS = "freshens";
  private static final String PACKAGE = "package";
  private static final String SOURCE_PACKAGE = "srcpackage";
  private static final String SOURCE = "src";
  private static final String NO_SOURCE = "nosrc";
  private static final String KERNEL = "kernel-";
  private static final String KERNEL_CAPABILITY = "kernel(";

  /** libsolv cuts the new name off here. */
  private static final int MAX_KERNEL_CAPABILITY = 99;

  private final TesttagsDraft draft;
  private final DependencyTexts texts;
  private final Consumer<String> gaps;
  private final Map<String, List<TestcaseDependency>> lists = new LinkedHashMap<>();
  private String kind = PACKAGE;
  private Optional<String> name = Optional.empty();
  private String arch = "";
  private Optional<String> evr = Optional.empty();
  private Evr parts = Evr.none();
  private int dependencyCount;

  /** The three parts of a version as they are written. */
  record Evr(String epoch, Optional<String> version, Optional<String> release) {
    static Evr none() {
      return new Evr("", Optional.empty(), Optional.empty());
    }

    /** An epoch of 0 is left out, unless the version would be read as having one. */
    String text() {
      String plain = epoch.equals("0") ? "" : epoch;
      boolean isRead = version.filter(v -> v.matches("(?s)[0-9]+:.*")).isPresent();
      String start = plain.isEmpty() ? isRead ? "0:" : "" : plain + ":";
      return start + version.orElse("") + release.map(r -> "-" + r).orElse("");
    }
  }

  /** A dependency as it is written. */
  record Dep(
      Optional<String> kind, String name, Optional<String> operator, Evr evr, boolean isEarly) {

    TestcaseDependency tree() {
      String full = kind.filter(k -> !k.equals(PACKAGE)).map(k -> k + ":" + name).orElse(name);
      Word word = new Word(full);
      if (operator.isEmpty()) {
        return word;
      }
      String version = evr.text();
      return TestcaseDependency.of(
          word,
          new TestcaseOperator(OPERATORS.getOrDefault(operator.get(), 0)),
          version.isEmpty() ? new Missing() : new Word(version));
    }
  }

  private static Map<String, Integer> operators() {
    Map<String, Integer> operators = new HashMap<>();
    operators.put("(any)", 7);
    List<List<String>> spellings =
        List.of(
            List.of(">", "gt", "GT"),
            List.of("=", "==", "eq", "EQ"),
            List.of(">=", "ge", "gte", "GE"),
            List.of("<", "lt", "LT"),
            List.of("!=", "ne", "NE"),
            List.of("<=", "le", "lte", "LE"));
    for (int i = 0; i < spellings.size(); i++) {
      int code = i + 1;
      spellings.get(i).forEach(text -> operators.put(text, code));
    }
    return operators;
  }

  HelixDraft(Target target, PackageListener listener, Consumer<String> gaps) {
    this.gaps = gaps;
    draft = new TesttagsDraft(target, listener);
    texts = new DependencyTexts(target.builder(), gaps);
  }

  void open(String element) {
    draft.open("", "", "");
    lists.clear();
    kind = element;
    name = Optional.empty();
    arch = "";
    evr = Optional.empty();
    parts = Evr.none();
    dependencyCount = 0;
  }

  boolean hasName() {
    return name.filter(text -> !text.isEmpty()).isPresent();
  }

  int dependencyCount() {
    return dependencyCount;
  }

  void name(String text) {
    boolean isPlain = kind.equals(PACKAGE) || kind.equals(SOURCE_PACKAGE);
    name = Optional.of(isPlain ? text : kind + ":" + text);
  }

  void vendor(String text) {
    draft.vendor(text);
  }

  void buildTime(String text) {
    draft.buildTime(text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0);
  }

  void arch(String text) {
    arch = text;
  }

  void epoch(String text) {
    parts = new Evr(text, parts.version(), parts.release());
  }

  void version(String text) {
    parts = new Evr(parts.epoch(), Optional.of(text), parts.release());
  }

  void release(String text) {
    parts = new Evr(parts.epoch(), parts.version(), Optional.of(text));
  }

  void openUpdate() {
    parts = Evr.none();
  }

  /** Of several versions in its history a package has the highest, the last one of equal ones. */
  void closeUpdate() {
    String text = parts.text();
    parts = Evr.none();
    if (evr.isEmpty() || parsed(evr.get()).compareTo(parsed(text)) <= 0) {
      evr = Optional.of(text);
    }
  }

  private static dev.rpmsolve.core.version.Evr parsed(String text) {
    return dev.rpmsolve.core.version.Evr.parse(text);
  }

  /** A list that comes once more replaces the one before, but for what is required. */
  void openList(String list) {
    if (!list.equals("requires") && !list.equals("prerequires")) {
      lists.remove(list);
    }
  }

  void add(String list, Dep dependency) {
    dependencyCount++;
    boolean isEarly = list.equals("requires") && dependency.isEarly();
    lists
        .computeIfAbsent(isEarly ? "prerequires" : list, key -> new ArrayList<>())
        .add(dependency.tree());
  }

  private List<TestcaseDependency> list(String list) {
    return lists.getOrDefault(list, List.of());
  }

  void close() {
    String version = evr.orElseGet(() -> parts.version().isPresent() ? parts.text() : "");
    boolean isSource = kind.equals(SOURCE_PACKAGE) && !arch.equals(NO_SOURCE);
    String machine = isSource ? SOURCE : arch.isEmpty() ? "noarch" : arch;
    parsed(version);
    draft.identify(name.orElseThrow(), version, machine);
    Optional<String> flavor = kernelFlavor(machine);
    supplements().forEach(tree -> add(DependencyKind.SUPPLEMENTS, tree));
    LISTS.forEach(
        (dependencyKind, list) -> {
          for (TestcaseDependency tree : list(list)) {
            boolean isCapability =
                dependencyKind == DependencyKind.PROVIDES
                    || dependencyKind == DependencyKind.REQUIRES
                    || dependencyKind == DependencyKind.PRE_REQUIRES;
            add(
                dependencyKind,
                isCapability && flavor.isPresent()
                    ? withFlavor(tree, flavor.get())
                    : dependencyKind == DependencyKind.CONFLICTS
                        ? SuseDependencies.rewrite(dependencyKind, tree)
                        : tree);
          }
        });
    draft.close(true);
  }

  private void add(DependencyKind dependencyKind, TestcaseDependency tree) {
    int id = dependencyKind == DependencyKind.PROVIDES ? texts.provideId(tree) : texts.id(tree);
    if (id != DependencyTexts.NONE) {
      draft.add(dependencyKind, id);
    }
  }

  private List<TestcaseDependency> supplements() {
    List<TestcaseDependency> found = new ArrayList<>();
    list(SUPPLEMENTS)
        .forEach(tree -> found.add(SuseDependencies.rewrite(DependencyKind.SUPPLEMENTS, tree)));
    list("provides").forEach(tree -> SuseDependencies.supplementOf(tree).ifPresent(found::add));
    List<TestcaseDependency> fresh = list(FRESHENS);
    if (fresh.isEmpty() || found.isEmpty()) {
      return fresh.isEmpty() ? found : fresh;
    }
    try {
      return List.of(TestcaseDependency.of(anyOf(found), TestcaseOperator.AND, anyOf(fresh)));
    } catch (IllegalArgumentException e) {
      gaps.accept("supplements and freshens that are " + e.getMessage());
      return List.of();
    }
  }

  private static TestcaseDependency anyOf(List<TestcaseDependency> trees) {
    return trees.stream()
        .reduce((a, b) -> TestcaseDependency.of(a, TestcaseOperator.OR, b))
        .orElseThrow();
  }

  /** The first kernel that it provides in some version, or requires. */
  private Optional<String> kernelFlavor(String machine) {
    List<String> kernels = new ArrayList<>();
    list("provides").stream()
        .filter(Operation.class::isInstance)
        .forEach(tree -> kernels.add(nameOf(tree)));
    if (!machine.equals(SOURCE) && !machine.equals(NO_SOURCE)) {
      kernels.add(name.orElseThrow());
    }
    list("requires").forEach(tree -> kernels.add(nameOf(tree)));
    list("prerequires").forEach(tree -> kernels.add(nameOf(tree)));
    return kernels.stream()
        .filter(kernel -> kernel.startsWith(KERNEL))
        .map(kernel -> kernel.substring(KERNEL.length()))
        .findFirst();
  }

  private static String nameOf(TestcaseDependency tree) {
    return tree instanceof Operation operation
        ? nameOf(operation.left())
        : tree instanceof Word word ? word.text() : "";
  }

  private static TestcaseDependency withFlavor(TestcaseDependency tree, String flavor) {
    String capability = nameOf(tree);
    if (!capability.startsWith(KERNEL_CAPABILITY) || capability.indexOf(':') >= 0) {
      return tree;
    }
    Word renamed =
        new Word(
            cut(
                KERNEL_CAPABILITY
                    + flavor
                    + ":"
                    + capability.substring(KERNEL_CAPABILITY.length())));
    return tree instanceof Operation operation
        ? TestcaseDependency.of(renamed, operation.operator(), operation.right())
        : renamed;
  }

  private static String cut(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return bytes.length <= MAX_KERNEL_CAPABILITY
        ? text
        : new String(bytes, 0, MAX_KERNEL_CAPABILITY, StandardCharsets.UTF_8);
  }
}
