package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.oracle.RandomUniverse;
import dev.rpmsolve.core.oracle.RandomUniverse.Block;
import dev.rpmsolve.core.universe.Universe;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A random universe and what became of it: packages went, came, got other dependencies, a newer
 * version or another architecture, and were listed in another order.
 */
final class RandomDelta {
  private static final List<String> ARCHS = List.of("noarch", "i686", "x86_64");

  private final List<Block> before = new ArrayList<>();
  private final List<Block> after = new ArrayList<>();
  private final Random random;
  private final long seed;

  RandomDelta(long seed) {
    this(seed, start(new Random(~seed)));
  }

  private RandomDelta(long seed, List<Block> start) {
    this.seed = seed;
    random = new Random(seed);
    before.addAll(start);
    List<Block> others = RandomUniverse.of(random.nextLong()).packages();
    int calm = 2 + random.nextInt(12);
    for (Block block : before) {
      change(block, others, calm);
    }
    for (Block block : others) {
      if (random.nextInt(calm) == 0) {
        after.add(random.nextInt(after.size() + 1), block);
      }
    }
    if (random.nextInt(4) == 0) {
      Collections.shuffle(after, random);
    }
  }

  private static List<Block> start(Random random) {
    List<Block> blocks = new ArrayList<>();
    int parts = 1 + random.nextInt(3);
    for (int part = 0; part < parts; part++) {
      blocks.addAll(RandomUniverse.of(random.nextLong()).packages());
    }
    return blocks;
  }

  /** Changes what this one led to once more. */
  RandomDelta next() {
    return new RandomDelta(seed + 1, after);
  }

  private void change(Block block, List<Block> others, int calm) {
    int what = random.nextInt(4 * calm);
    List<String> otherFacts = others.get(random.nextInt(others.size())).facts();
    if (what == 0) {
      return;
    } else if (what == 1) {
      after.add(new Block(block.repository(), block.nevra(), false, otherFacts));
    } else if (what == 2) {
      String nevra = block.nevra().replaceFirst("-[0-9](?=\\.[a-z0-9_]+$)", "-9");
      after.add(new Block(block.repository(), nevra, false, block.facts()));
    } else if (what == 3) {
      String arch = ARCHS.get(random.nextInt(ARCHS.size()));
      String nevra = block.nevra().replaceFirst("[^.]+$", arch);
      after.add(new Block(block.repository(), nevra, false, block.facts()));
    } else {
      after.add(block);
    }
  }

  Universe before() {
    return universe(before);
  }

  Universe after() {
    return universe(after);
  }

  private Universe universe(List<Block> blocks) {
    RandomUniverse drawn = new RandomUniverse(seed, blocks, List.of(), List.of());
    String text =
        drawn
            .text()
            .lines()
            .filter(line -> !line.matches("  (installed|recommends|suggests|sup|en).*"))
            .collect(Collectors.joining("\n", "", "\n"));
    return UniverseText.parse(text).universe();
  }

  @Override
  public String toString() {
    RandomUniverse first = new RandomUniverse(seed, before, List.of(), List.of());
    RandomUniverse second = new RandomUniverse(seed, after, List.of(), List.of());
    return first.text() + "\nafter\n" + second.text();
  }
}
