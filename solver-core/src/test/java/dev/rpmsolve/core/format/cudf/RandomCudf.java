package dev.rpmsolve.core.format.cudf;

import java.util.SplittableRandom;

/** Small documents of a seed, with all that CUDF has, as text in spellings that vary. */
public final class RandomCudf {
  private static final String[] NAMES = {"a", "b", "c", "d", "feature", "lib%20x"};
  private static final String[] RELATIONS = {"=", "!=", "<", "<=", ">", ">="};

  private final SplittableRandom random;
  private final StringBuilder out = new StringBuilder();

  private RandomCudf(long seed) {
    random = new SplittableRandom(seed);
  }

  /** Returns a document of at most 7 packages with 3 versions each at most. */
  public static String document(long seed) {
    return new RandomCudf(seed).document();
  }

  private String document() {
    if (chance(8)) {
      out.append("preamble: ").append(chance(2) ? "p" : "").append('\n');
      out.append("property: recommends: vpkgformula = [true!], size: nat = [1],\n");
      out.append("  installedsize: int = [0], source: string = [\"\"], level: enum[x,y] = [x],\n");
      out.append("  also: vpkglist = [a , b], near: veqpkg = [a = 1], more: veqpkglist = []\n\n");
    } else {
      out.append("preamble: \nproperty: recommends: vpkgformula, size: nat = [3],");
      out.append(" installedsize: int = [0], source: string = [\"q \\\\ \\\" q\"]\n\n");
    }
    boolean isLean = out.indexOf("level") < 0;
    int count = random.nextInt(1, 8);
    for (int i = 0; i < count; i++) {
      onePackage(isLean);
    }
    if (!chance(8)) {
      return out.toString();
    }
    out.append("request: ").append(chance(2) ? " x y " : "").append('\n');
    requested("install", 2);
    requested("remove", 4);
    requested("upgrade", 3);
    return out.append(chance(2) ? "\n# the end" : "").toString();
  }

  private void requested(String property, int oneOf) {
    if (random.nextInt(oneOf) == 0) {
      out.append(property).append(": ").append(list()).append('\n');
    }
  }

  private void onePackage(boolean isLean) {
    String name = NAMES[random.nextInt(4)];
    int version = random.nextInt(1, 4);
    String head = "package: " + name + "\nversion: " + version + "\n";
    if (out.indexOf(head) >= 0) {
      return;
    }
    out.append(head);
    optional("depends", 2, formula());
    optional("conflicts", 3, list());
    optional("provides", 2, provided());
    optional("installed", 2, chance(8) ? "true" : "false");
    optional("was-installed", 9, "true");
    optional("keep", 4, CudfKeep.values()[random.nextInt(4)].word());
    optional("recommends", isLean ? 1 : 3, formula());
    optional("size", 3, "" + random.nextInt(9));
    optional("installedsize", 3, "" + random.nextInt(-5, 9));
    optional("source", 3, chance(5) ? "s" + random.nextInt(3) : "  two words ");
    if (!isLean) {
      optional("level", 3, chance(5) ? "y" : "x");
      optional("also", 3, list());
      optional("near", 3, "a = " + random.nextInt(1, 3));
      optional("more", 3, provided());
    }
    out.append(chance(9) ? "\n" : " \t\r\n\n");
  }

  private boolean chance(int outOfTen) {
    return random.nextInt(10) < outOfTen;
  }

  private void optional(String property, int oneOf, String value) {
    if (random.nextInt(oneOf) == 0) {
      out.append(property).append(':').append(chance(9) ? " " : "").append(value);
      out.append(chance(9) ? "\n" : "\r\n");
    }
  }

  private String constraint() {
    String name = NAMES[random.nextInt(NAMES.length)];
    return random.nextInt(2) == 0
        ? name
        : name
            + (chance(9) ? " " : "")
            + RELATIONS[random.nextInt(6)]
            + (chance(9) ? " " : "")
            + random.nextInt(1, 4);
  }

  private String list() {
    StringBuilder list = new StringBuilder(chance(9) ? constraint() : "");
    while (!list.isEmpty() && chance(4)) {
      list.append(chance(8) ? " , " : ",").append(constraint());
    }
    return list.toString();
  }

  private String provided() {
    StringBuilder list = new StringBuilder();
    do {
      String name = NAMES[random.nextInt(NAMES.length)];
      list.append(list.isEmpty() ? "" : ", ").append(name);
      list.append(random.nextInt(2) == 0 ? "" : " = " + random.nextInt(1, 4));
    } while (chance(4));
    return list.toString();
  }

  private String formula() {
    int kind = random.nextInt(20);
    if (kind < 3) {
      return new String[] {"true!", "false!", ""}[kind];
    }
    StringBuilder formula = new StringBuilder(constraint());
    while (chance(5)) {
      formula.append(new String[] {" | ", ",\n ", "|", " , "}[random.nextInt(4)]);
      formula.append(constraint());
    }
    return formula.toString();
  }
}
