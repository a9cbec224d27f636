package dev.rpmsolve.rpm.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Makes test cases from seeds that ask what their jobs and dependencies are read as. */
final class RandomJobs {
  private static final List<String> ACTIONS =
      List.of("noop", "noop", "noop", "install", "erase", "update", "lock", "favor");
  private static final List<String> JOB_FLAGS =
      List.of(
          "weak",
          "essential",
          "cleandeps",
          "orupdate",
          "forcebest",
          "targeted",
          "notbyuser",
          "setev",
          "setevr",
          "setarch",
          "setvendor",
          "setrepo",
          "noautoset");
  private static final List<String> KEYS =
      List.of(
          "solvable:name",
          "solvable:provides",
          "solvable:requires",
          "solvable:conflicts",
          "solvable:obsoletes",
          "solvable:recommends",
          "solvable:suggests",
          "solvable:supplements",
          "solvable:enhances",
          "solvable:prereq_ignoreinst",
          "solvable:summary");
  private static final List<String> KINDS =
      List.of(
          "name",
          "provides",
          "filelist",
          "canon",
          "name,provides",
          "name,canon",
          "name,provides,filelist,canon",
          "provides,canon",
          "filelist,name");
  private static final List<String> OPTIONS =
      List.of(
          "dotarch",
          "rel",
          "dotarch,rel",
          "glob",
          "flat",
          "nocase",
          "sourceonly",
          "withsource",
          "withdisabled",
          "withbadarch",
          "withsource,withdisabled,withbadarch",
          "skipkind",
          "installedonly",
          "depstr");

  private static final List<String> VERSION_FLAGS = List.of("promoteepoch", "havedistepoch");

  private final RandomWords words;

  private RandomJobs(SplittableRandom random) {
    words = new RandomWords(random);
  }

  /** Returns the case of a seed. */
  static RecordedCase of(long seed) {
    RecordedCase plain = new RandomJobs(new SplittableRandom(seed)).build();
    List<String> start = new ArrayList<>(plain.start());
    VERSION_FLAGS.stream()
        .filter(flag -> new SplittableRandom(seed * 31 + flag.hashCode()).nextInt(6) == 0)
        .forEach(flag -> start.add("poolflags " + flag));
    return new RecordedCase(start, plain.questions());
  }

  private RecordedCase build() {
    List<String> start = words.start();
    List<RecordedCase.Question> questions = new ArrayList<>();
    int runs = 2 + words.number(6);
    for (int i = 0; i < runs; i++) {
      List<String> lines = new ArrayList<>();
      if (words.chance(15)) {
        int steps = 1 + words.number(3);
        for (int j = 0; j < steps; j++) {
          lines.addAll(genid());
        }
        questions.add(new RecordedCase.Question(lines, words.chance(50) ? "genid" : "genid,jobs"));
        continue;
      }
      int jobs = 1 + words.number(4);
      for (int j = 0; j < jobs; j++) {
        lines.add(job(j > 0));
      }
      if (words.chance(5)) {
        lines.add("autoinst name " + words.name());
      }
      if (words.chance(5)) {
        lines.add("evrcmp " + words.evr() + " " + words.evr());
      }
      questions.add(new RecordedCase.Question(lines, "jobs"));
    }
    return new RecordedCase(start, questions);
  }

  private List<String> genid() {
    int number = words.number(10);
    if (number < 6) {
      return List.of("genid dep " + words.dependency(3));
    } else if (number < 7) {
      return List.of("genid dep " + words.brokenDependency());
    } else if (number < 8) {
      return List.of(words.chance(50) ? "genid null" : "genid lit " + words.literal());
    }
    List<String> lines = new ArrayList<>(genidOperand());
    lines.addAll(genidOperand());
    lines.add("genid op " + words.operator());
    return lines;
  }

  private List<String> genidOperand() {
    int number = words.number(10);
    if (number < 5) {
      return List.of("genid lit " + words.literal());
    } else if (number < 6) {
      return List.of("genid null");
    }
    return number < 8 ? List.of("genid dep " + words.dependency(2)) : genid();
  }

  private String job(boolean mayCombine) {
    String start = "job " + words.pick(ACTIONS) + " ";
    String flags = words.chance(25) ? " [" + words.some(JOB_FLAGS) + "]" : "";
    return start + (words.chance(30) ? selector() : selection(mayCombine)) + flags;
  }

  private String selector() {
    int number = words.number(9);
    if (number < 2) {
      return "pkg " + words.nevra();
    } else if (number < 4) {
      return "name " + words.dependency(1);
    } else if (number < 6) {
      return "provides " + withoutPath();
    } else if (number < 7) {
      List<String> some = new ArrayList<>(List.of(words.nevra()));
      while (words.chance(50)) {
        some.add(words.nevra());
      }
      return "oneof " + (words.chance(20) ? "nothing" : String.join(" ", some));
    }
    return number < 8 ? "repo " + words.repository() : "all packages";
  }

  /** libsolv knows the packages with a path only if some package depends on it. */
  private String withoutPath() {
    String text = words.dependency(2);
    while (text.contains("/")) {
      text = words.dependency(2);
    }
    return text;
  }

  private String selection(boolean mayCombine) {
    List<String> flags = new ArrayList<>();
    if (mayCombine && words.chance(40)) {
      flags.add(words.pick(List.of("add", "subtract", "filter", "filter")));
    }
    while (words.chance(55)) {
      flags.add(words.pick(OPTIONS));
    }
    int number = words.number(10);
    if (number < 7) {
      flags.add(0, words.pick(KINDS));
      return "selection " + words.selectionText() + " " + String.join(",", flags);
    }
    if (flags.isEmpty()) {
      flags.add("name");
    }
    String key = words.pick(KEYS) + " ";
    String end = " " + String.join(",", flags);
    if (number < 8) {
      return "selection_matchdeps " + key + words.selectionText() + end;
    } else if (number < 9) {
      return "selection_matchdepid " + key + words.translatable() + end;
    }
    return "selection_matchsolvable " + key + words.nevra() + end;
  }
}
