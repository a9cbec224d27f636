package dev.rpmsolve.core.oracle;

import dev.rpmsolve.core.oracle.RandomUniverse.Block;
import dev.rpmsolve.core.oracle.RandomUniverse.Wish;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Draws the pieces of a random universe. Used once. */
final class RandomUniverseDraw {
  private static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "f", "kernel");
  private static final List<String> CAPABILITIES = List.of("v", "w", "lib(x)");
  private static final List<String> PATHS = List.of("/usr/bin/x", "/etc/y");
  private static final List<String> RELATIONS = List.of("=", "=", ">=", "<=", ">", "<");
  private static final List<String> RICH =
      List.of("and", "or", "if", "unless", "with", "without", "if else", "unless else");
  private static final String MISSING = "nowhere";
  private static final int MAX_DEPTH = 3;

  private final long seed;
  private final SplittableRandom random;
  private final int nameCount;
  private final boolean isCrowded;
  private final boolean hasRich;
  private final boolean hasWeak;
  private final List<Block> blocks = new ArrayList<>();

  RandomUniverseDraw(long seed, SplittableRandom random) {
    this.seed = seed;
    this.random = random;
    nameCount = 2 + random.nextInt(NAMES.size() - 2);
    isCrowded = chance(30);
    hasRich = chance(50);
    hasWeak = chance(60);
  }

  RandomUniverse draw() {
    int count = chance(4) ? 11 + random.nextInt(4) : 2 + random.nextInt(9);
    int installedCount = chance(45) ? 1 + random.nextInt(Math.min(4, count)) : 0;
    for (int p = 0; p < count; p++) {
      drawPackage(p >= count - installedCount);
    }
    List<Wish> goals = new ArrayList<>();
    int goalCount = 1 + random.nextInt(chance(30) ? 3 : 1);
    for (int goal = 0; goal < goalCount; goal++) {
      goals.add(drawGoal());
    }
    return new RandomUniverse(seed, List.copyOf(blocks), List.copyOf(goals), drawPolicy());
  }

  private void drawPackage(boolean isInstalled) {
    if (isInstalled && !blocks.isEmpty() && chance(25)) {
      Block twin = pick(blocks);
      blocks.add(new Block("@System", twin.nevra(), true, twin.facts()));
      return;
    }
    String epoch = chance(4) ? "1:" : "";
    String arch = chance(40) ? "noarch" : chance(60) ? "x86_64" : chance(80) ? "i686" : "aarch64";
    String nevra = name() + "-" + epoch + version() + "-" + (1 + random.nextInt(2)) + "." + arch;
    String repository = isInstalled ? "@System" : chance(75) ? "base" : "extra";
    blocks.add(new Block(repository, nevra, isInstalled, drawFacts()));
  }

  private List<String> drawFacts() {
    List<String> facts = new ArrayList<>();
    add(facts, "provides", 25, 0);
    add(facts, "provides", 10, 0);
    if (chance(15)) {
      facts.add("file " + pick(PATHS));
    }
    add(facts, "requires", isCrowded ? 70 : 50, 25);
    add(facts, "requires", isCrowded ? 40 : 15, 15);
    if (chance(3)) {
      facts.add("requires rpmlib(Feature) <= 4.0-1");
    }
    add(facts, "conflicts", isCrowded ? 35 : 15, 30);
    add(facts, "obsoletes", 10, 5);
    if (hasWeak) {
      add(facts, "recommends", 30, 20);
      add(facts, "supplements", 12, 20);
      add(facts, "suggests", 5, 10);
      add(facts, "enhances", 5, 10);
    }
    return facts;
  }

  private void add(List<String> facts, String kind, int percent, int richPercent) {
    if (!chance(percent)) {
      return;
    }
    if (kind.equals("obsoletes")) {
      facts.add(kind + " " + (hasRich && chance(richPercent) ? set(1) : atom(name())));
    } else if (kind.equals("provides")) {
      facts.add(kind + " " + atom(chance(70) ? pick(CAPABILITIES) : name()));
    } else {
      facts.add(kind + " " + (hasRich && chance(richPercent) ? rich(1) : atom(anyName())));
    }
  }

  private String rich(int depth) {
    String operator = pick(RICH);
    if (operator.startsWith("with")) {
      return "(" + set(depth + 1) + " " + operator + " " + set(depth + 1) + ")";
    }
    String first = operand(depth);
    String[] words = operator.split(" ");
    StringBuilder text = new StringBuilder("(" + first + " " + words[0] + " " + operand(depth));
    boolean isChain = words[0].equals("and") || words[0].equals("or");
    if (words.length == 2) {
      text.append(" else ").append(operand(depth));
    } else if (isChain && chance(25)) {
      text.append(" ").append(words[0]).append(" ").append(operand(depth));
    }
    return text + ")";
  }

  private String operand(int depth) {
    return depth < MAX_DEPTH && chance(25) ? rich(depth + 1) : atom(anyName());
  }

  /** Something that a single package can answer: an atom, or, with, without. */
  private String set(int depth) {
    if (depth >= MAX_DEPTH || chance(75)) {
      return atom(anyName());
    }
    String operator = chance(50) ? "or" : chance(50) ? "with" : "without";
    return "(" + set(depth + 1) + " " + operator + " " + set(depth + 1) + ")";
  }

  private String atom(String name) {
    if (name.startsWith("/") || chance(60)) {
      return name;
    }
    String release = chance(30) ? "-" + (1 + random.nextInt(2)) : "";
    String epoch = chance(3) ? "1:" : "";
    return name + " " + pick(RELATIONS) + " " + epoch + version() + release;
  }

  private String anyName() {
    if (chance(3)) {
      return MISSING;
    }
    return chance(65) ? name() : chance(75) ? pick(CAPABILITIES) : pick(PATHS);
  }

  private String name() {
    return NAMES.get(NAMES.size() - 1 - random.nextInt(nameCount));
  }

  private String version() {
    return chance(5) ? "2~rc" : Integer.toString(1 + random.nextInt(3));
  }

  private Wish drawGoal() {
    Block block = pick(blocks);
    String name = block.nevra().substring(0, block.nevra().indexOf('-'));
    String arch = block.nevra().substring(block.nevra().lastIndexOf('.'));
    if (chance(8)) {
      return new Wish("install-one-of", chance(50) ? List.of(block) : List.of(block, pick(blocks)));
    }
    String verb = chance(75) ? "install" : chance(50) ? "remove" : "upgrade";
    if (chance(5)) {
      return new Wish("upgrade-all", List.of());
    }
    if (!verb.equals("install")) {
      List<Block> installed = blocks.stream().filter(Block::isInstalled).toList();
      if (installed.isEmpty()) {
        return new Wish(chance(90) ? "install " + name : verb + " " + name, List.of());
      }
      String spec = pick(installed).nevra();
      return new Wish(verb + " " + (chance(50) ? spec : spec.split("-")[0]), List.of());
    }
    String spec =
        switch (random.nextInt(12)) {
          case 0 -> block.nevra();
          case 1 -> block.nevra().substring(0, block.nevra().lastIndexOf('.'));
          case 2 -> name + arch;
          case 3 -> name + "-*";
          case 4 -> atom(pick(CAPABILITIES));
          case 5 -> pick(PATHS);
          case 6 -> chance(30) ? "?" : "(" + name + " with " + atom(anyName()) + ")";
          default -> name;
        };
    return new Wish("install " + spec, List.of());
  }

  private List<String> drawPolicy() {
    List<String> settings = new ArrayList<>();
    settings.add("weak=" + (chance(50) ? "ignore" : "install"));
    settings.add("erasing=" + (chance(50) ? "allowed" : "forbidden"));
    if (chance(12)) {
      settings.add("exclude=" + (chance(50) ? name() : pick(blocks).nevra()));
    }
    if (chance(25)) {
      settings.add("installonly=" + (chance(60) ? name() : pick(CAPABILITIES)));
    }
    return settings;
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
