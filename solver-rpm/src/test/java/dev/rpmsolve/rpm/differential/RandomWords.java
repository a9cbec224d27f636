package dev.rpmsolve.rpm.differential;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/** Random names, versions, dependencies and packages in which all that is special occurs. */
final class RandomWords {
  private static final List<String> NAMES =
      List.of(
          "a",
          "b",
          "A",
          "a-b",
          "a-1",
          "a.b",
          "a.i686",
          "ab",
          "b.src",
          "foo(x)",
          "lib.so.1(V)(64bit)",
          "pattern:a",
          "patch:a-b",
          "Aa",
          "a+",
          "b_1",
          "9",
          "x86_64",
          ":any",
          "f:any",
          "a-1-1");
  private static final List<String> EVRS =
      List.of(
          "1-1",
          "2-1",
          "1-2",
          "1",
          "2",
          "1:1-1",
          "0:1-1",
          "1:2",
          "00:1-1",
          "2:1-1",
          "1.0-1",
          "1.0",
          "1~rc-1",
          "1^a-1",
          "1.i686-1",
          "1-1.noarch",
          "1.0-1.src",
          "1-a",
          "01-1",
          ":1-1");
  private static final List<String> ARCHS =
      List.of("i686", "i686", "x86_64", "noarch", "noarch", "src", "nosrc", "i386", "sparc", "-");
  private static final List<String> INSTALLED_ARCHS =
      List.of("i686", "x86_64", "noarch", "i386", "sparc", "-");
  private static final List<String> PATHS =
      List.of("/usr/bin/a", "/usr/bin/b", "/etc/A", "/etc/a", "/usr/share/a/b", "/usr/lib/[x]");
  private static final List<String> OPERATORS =
      List.of(
          "=",
          "<",
          "<=",
          ">",
          ">=",
          "<>",
          "<=>",
          "&",
          "|",
          "+",
          "-",
          "<IF>",
          "<UNLESS>",
          "<ELSE>",
          ".",
          "<NAMESPACE>",
          "<MULTIARCH>",
          "<KIND>",
          "compat >=",
          "<FILECONFLICT>",
          "<ERROR>",
          "<CONDA>",
          "<99>");
  private static final List<String> COMPARISONS = List.of("=", "<", "<=", ">", ">=", "<>", "<=>");
  private static final List<String> TAGS =
      List.of(
          "Prv", "Prv", "Prv", "Req", "Req", "Prq", "Con", "Obs", "Rec", "Sug", "Sup", "Enh",
          "Ipr");
  private static final List<String> BROKEN =
      List.of(
          "(a",
          "a b",
          "a)",
          "a &",
          "(a))",
          "a = ",
          "& a",
          "a <IF",
          "",
          "(",
          "a <NULL>",
          "\\00",
          "<NULL>",
          "a = <NULL>",
          "<NULL> & b",
          "namespace:x(<NULL>)",
          "namespace:x",
          "a\\",
          "a\\4");

  private final SplittableRandom random;
  private final List<String> packages = new ArrayList<>();
  private final List<String> repositories = new ArrayList<>();

  RandomWords(SplittableRandom random) {
    this.random = random;
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  int number(int bound) {
    return random.nextInt(bound);
  }

  <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  String some(List<String> list) {
    Set<String> chosen = new LinkedHashSet<>();
    do {
      chosen.add(pick(list));
    } while (chance(40));
    return String.join(",", chosen);
  }

  String name() {
    return NAMES.get(chance(60) ? number(5) : number(NAMES.size()));
  }

  String evr() {
    return EVRS.get(chance(60) ? number(6) : number(EVRS.size()));
  }

  String arch() {
    return pick(ARCHS);
  }

  String repository() {
    return chance(90) ? pick(repositories) : "#" + (1 + number(repositories.size()));
  }

  String operator() {
    return pick(OPERATORS);
  }

  String brokenDependency() {
    return chance(70) ? pick(BROKEN) : mutated(dependency(2));
  }

  String literal() {
    return chance(80) ? name() : pick(List.of("namespace:x", "", "a b", "(a", "<b", "=", "a\\b"));
  }

  /** Returns a package that is there, or one that is not quite. */
  String nevra() {
    String found = pick(packages);
    int at = found.lastIndexOf('@');
    if (chance(40)) {
      found = found.substring(0, at);
      int dot = found.lastIndexOf('.');
      found = dot > 0 && chance(40) ? found.substring(0, dot) : found;
    }
    return found;
  }

  List<String> start() {
    List<String> lines = new ArrayList<>();
    int count = 1 + number(3);
    boolean hasInstalled = chance(70);
    for (int i = 0; i < count; i++) {
      boolean isInstalled = i == 0 && hasInstalled;
      String repository = isInstalled ? pick(List.of("@System", "system")) : "r" + i;
      repositories.add(repository);
      lines.add("repo " + repository + " " + number(3) + " testtags <inline>");
      lines.addAll(content(repository, isInstalled));
    }
    String machine = pick(List.of("i686", "x86_64", "x86_64", "unset", "noarch", ":i686>i386"));
    String installed = hasInstalled ? " " + repositories.get(0) : "";
    lines.add("system " + machine + " rpm" + installed);
    while (chance(30)) {
      lines.add(
          "disable " + pick(List.of("pkg " + nevra(), "name " + name(), "provides " + name())));
    }
    return lines;
  }

  private List<String> content(String repository, boolean isInstalled) {
    List<String> lines = new ArrayList<>();
    String form = pick(List.of("3.0", "3.0 addselfprovides", "2.0", "3.0 addselfprovides"));
    lines.add("#>=Ver: " + form);
    int count = 1 + number(7);
    for (int i = 0; i < count; i++) {
      String name = name();
      String evr = evr();
      int hyphen = evr.lastIndexOf('-');
      String arch = isInstalled && chance(90) ? pick(INSTALLED_ARCHS) : arch();
      String version =
          hyphen < 0 ? evr + " -" : evr.substring(0, hyphen) + " " + evr.substring(hyphen + 1);
      lines.add("#>=Pkg: " + name + " " + version + " " + arch);
      String normal = evr.startsWith("0:") ? evr.substring(2) : evr;
      packages.add(name + "-" + normal + (arch.equals("-") ? "" : "." + arch) + "@" + repository);
      if (form.equals("3.0") && !arch.endsWith("src")) {
        lines.add("#>=Prv: " + name.replace(":any", "\\3aany") + " = " + normal);
      }
      while (chance(55)) {
        String tag = pick(TAGS);
        String dependency = translatable();
        if (tag.equals("Ipr") && dependency.contains("/")) {
          continue;
        } else if (!tag.equals("Prv")) {
          lines.add("#>=" + tag + ": " + dependency);
        } else if (!arch.endsWith("src")) {
          lines.add("#>=" + tag + ": " + provide());
        }
      }
      Set<String> files = new LinkedHashSet<>();
      while (chance(20)) {
        files.add(pick(PATHS));
      }
      files.forEach(file -> lines.add("#>=Fls: " + file));
    }
    return lines;
  }

  private String provide() {
    return chance(40) ? escaped(name()) : escaped(name()) + " " + pick(COMPARISONS) + " " + evr();
  }

  /** Returns a dependency without operators that rpm does not have. */
  String translatable() {
    String text = dependency(2);
    while (text.matches(".*(:any|<[A-Z]{4,}>|compat|<99>|\\) [<=>]+ | [<=>]+ \\().*")) {
      text = dependency(2);
    }
    return text;
  }

  /** Returns a dependency of at most some operators inside each other. */
  String dependency(int depth) {
    int number = number(20);
    if (depth == 0 || number < 5) {
      return number < 1 ? pick(PATHS) : escaped(name());
    } else if (number < 11) {
      return escaped(name()) + " " + pick(COMPARISONS) + " " + evr();
    } else if (number < 12) {
      return escaped(name()) + " . " + arch();
    } else if (number < 13) {
      return "namespace:" + pick(List.of("language", "modalias", "x")) + "(" + name() + ")";
    } else if (number < 17) {
      String operator = pick(List.of("&", "|", "+", "-", "<IF>", "<UNLESS>"));
      return grouped(depth - 1) + " " + operator + " " + grouped(depth - 1);
    } else if (number < 18) {
      String operator = pick(List.of("&", "|"));
      return grouped(depth - 1) + " " + operator + " " + dependency(depth - 1);
    } else if (number < 19) {
      String operator = pick(List.of("<IF>", "<UNLESS>"));
      return grouped(depth - 1)
          + " "
          + operator
          + " ("
          + grouped(depth - 1)
          + " <ELSE> "
          + grouped(depth - 1)
          + ")";
    }
    return chance(50)
        ? name() + ":any"
        : grouped(depth - 1) + " " + operator() + " " + grouped(depth - 1);
  }

  private String grouped(int depth) {
    String text = dependency(depth);
    return text.indexOf(' ') >= 0 ? "(" + text + ")" : text;
  }

  private String escaped(String name) {
    return chance(5) ? name.replace("a", "\\61") : name.replace(":any", "\\3aany");
  }

  private String mutated(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int at = number(text.length());
    String added = pick(List.of("(", ")", " ", "\\", "<", ">", "", "=", "&"));
    String mutated = text.substring(0, at) + added + text.substring(at + number(2));
    return mutated.matches(".*\\\\[89a-fA-F][0-9a-fA-F].*") ? text : mutated;
  }

  /** Returns a text that a user may type. */
  String selectionText() {
    String text = plainText();
    if (chance(15)) {
      text = mutated(text);
    }
    if (chance(15)) {
      text = chance(50) ? text.toUpperCase(Locale.ROOT) : text.toLowerCase(Locale.ROOT);
    }
    if (chance(30)) {
      text = globbed(text);
    }
    return text.isBlank() ? "a" : text;
  }

  private String plainText() {
    int number = number(12);
    if (number < 4) {
      return name();
    } else if (number < 5) {
      return pick(PATHS);
    } else if (number < 6) {
      return name() + "." + arch();
    } else if (number < 8) {
      String blank = chance(70) ? " " : "";
      String arch = chance(30) ? "." + arch() : "";
      String operator = pick(List.of("=", "<", "<=", ">", ">=", "<>", "!=", "=<", "=="));
      return name() + arch + blank + operator + blank + evr();
    } else if (number < 9) {
      return dependency(1);
    }
    return canonical();
  }

  private String canonical() {
    String found = nevra();
    int at = found.lastIndexOf('@');
    found = at < 0 ? found : found.substring(0, at);
    int hyphen = found.lastIndexOf('-');
    return chance(15) && hyphen > 0 ? found.substring(0, hyphen) : found;
  }

  private String globbed(String text) {
    int start = number(text.length() + 1);
    int end = start + number(text.length() - start + 1);
    int number = number(10);
    if (number < 6) {
      return text.substring(0, start) + "*" + text.substring(end);
    } else if (number < 8 && start < text.length()) {
      return text.substring(0, start) + "?" + text.substring(start + 1);
    }
    String set =
        pick(
            List.of(
                "[a-z]",
                "[!a]",
                "[ab]",
                "[]",
                "[",
                "[^1]",
                "[A-Z]*",
                "[]a]",
                "[[:alpha:]]",
                "[![:digit:]b]",
                "[!]-]",
                "[\\]a]",
                "\\*",
                "[a-",
                "[[:x"));
    return text.substring(0, start) + set + text.substring(Math.min(text.length(), start + 1));
  }
}
