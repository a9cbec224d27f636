package dev.rpmsolve.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The guard of who may use what: packages of the project among each other, foreign packages, the
 * console, static variables.
 *
 * <p>It reads class files, so it sees what the compiler made of the source, not what the source
 * imports.
 */
public final class ArchitectureGuard {

  private static final String PROJECT = "dev.rpmsolve.";

  private static final Set<String> CONSOLE =
      Set.of(
          "java.lang.System#out Ljava/io/PrintStream;",
          "java.lang.System#err Ljava/io/PrintStream;");

  // A static final field of one of these types is a variable all the same.
  private static final List<String> VARIABLE_TYPES =
      List.of(
          "Ljava/util/concurrent/atomic/",
          "Ljava/util/concurrent/ConcurrentHashMap;",
          "Ljava/lang/ThreadLocal;",
          "Ljava/lang/StringBuilder;",
          "Ljava/util/ArrayList;",
          "Ljava/util/ArrayDeque;",
          "Ljava/util/BitSet;",
          "Ljava/util/HashMap;",
          "Ljava/util/HashSet;",
          "Ljava/util/LinkedHashMap;",
          "Ljava/util/Random;",
          "Ljava/util/SplittableRandom;",
          "Ljava/util/WeakHashMap;");

  private final PackageTable table;
  private final Map<String, Set<String>> reserved;
  private final Set<String> consolePackages;

  private ArchitectureGuard(
      PackageTable table, Map<String, Set<String>> reserved, Set<String> consolePackages) {
    this.table = table;
    this.reserved = reserved;
    this.consolePackages = consolePackages;
  }

  /** Returns a guard that knows the packages of the table and lets nobody use the console. */
  public static ArchitectureGuard of(PackageTable table) {
    return new ArchitectureGuard(table, Map.of(), Set.of());
  }

  /**
   * Returns a guard that also keeps the classes whose binary names start with {@code prefix} for
   * the given packages; of two fitting prefixes the longer one decides.
   */
  public ArchitectureGuard reserve(String prefix, String... packages) {
    Map<String, Set<String>> more = new LinkedHashMap<>(reserved);
    more.put(prefix, Set.of(packages));
    return new ArchitectureGuard(table, more, consolePackages);
  }

  /** Returns a guard that also keeps from everybody what no library of ours needs. */
  public ArchitectureGuard reserveUnneeded() {
    return reserve("java.util.logging.")
        .reserve("java.lang.System$Logger")
        .reserve("javax.xml.")
        .reserve("org.w3c.dom.")
        .reserve("org.xml.sax.")
        .reserve("java.net.")
        .reserve("java.io.ObjectInputStream")
        .reserve("java.lang.Process")
        .reserve("java.lang.reflect.")
        .reserve("sun.");
  }

  /** Returns a guard that lets the given packages print to the console. */
  public ArchitectureGuard console(String... packages) {
    return new ArchitectureGuard(table, reserved, Set.of(packages));
  }

  /** Returns the violations in the class files below a folder, sorted by class. */
  public List<String> violations(Path classes) throws IOException {
    List<String> result = new ArrayList<>();
    for (ClassFile file : ClassFile.readAll(classes)) {
      if (!table.knows(file.packageName())) {
        result.add(
            file.name() + ": add its package " + file.packageName() + " to the package table");
      }
      for (String used : file.classes()) {
        checkUse(file, used, result);
      }
      checkMembers(file, result);
      checkFields(file, result);
    }
    return List.copyOf(result);
  }

  private void checkUse(ClassFile file, String used, List<String> result) {
    if (used.startsWith(PROJECT)) {
      if (!table.allows(file.packageName(), used)) {
        result.add(file.name() + ": must not use " + used + " (see the package table)");
      }
      return;
    }
    reserved.keySet().stream()
        .filter(used::startsWith)
        .max((a, b) -> Integer.compare(a.length(), b.length()))
        .filter(prefix -> !reserved.get(prefix).contains(file.packageName()))
        .ifPresent(
            prefix ->
                result.add(
                    file.name()
                        + ": must not use "
                        + used
                        + " ("
                        + prefix
                        + "* is for "
                        + reserved.get(prefix).stream().sorted().toList()
                        + ")"));
  }

  private void checkMembers(ClassFile file, List<String> result) {
    if (consolePackages.contains(file.packageName())) {
      return;
    }
    for (String member : file.members()) {
      if (CONSOLE.contains(member) || member.endsWith("#printStackTrace ()V")) {
        result.add(file.name() + ": must not print through " + member.split(" ", 2)[0]);
      }
    }
  }

  private static void checkFields(ClassFile file, List<String> result) {
    for (ClassFile.Field field : file.fields()) {
      boolean variableType = VARIABLE_TYPES.stream().anyMatch(field.descriptor()::startsWith);
      if (field.isStaticVariable() || field.isStatic() && variableType) {
        result.add(file.name() + ": static variable " + field.name());
      }
    }
  }
}
