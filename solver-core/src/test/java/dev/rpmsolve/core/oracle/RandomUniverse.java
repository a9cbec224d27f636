package dev.rpmsolve.core.oracle;

import dev.rpmsolve.core.format.Scenario;
import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;

/**
 * A scenario of 2 to 14 packages that is drawn from a seed, kept as pieces of its text so that laws
 * can rearrange it. Immutable.
 *
 * @param seed where it was drawn from
 * @param packages the packages in the order of their ids
 * @param goals what is asked for
 * @param policy the settings of the policy line
 */
public record RandomUniverse(
    long seed, List<Block> packages, List<Wish> goals, List<String> policy) {
  private static final String HEADER =
      "arch x86_64\nrepo base\nrepo extra priority=%d\nrepo worst priority=200\nrepo @System\n";
  private static final int PRIORITIES = 3;

  /**
   * A package.
   *
   * @param repository where it comes from
   * @param nevra name, EVR and architecture
   * @param isInstalled whether it is installed now
   * @param facts its dependencies and files, a line each
   */
  public record Block(String repository, String nevra, boolean isInstalled, List<String> facts) {
    /** Copies the facts. */
    public Block {
      facts = List.copyOf(facts);
    }

    /** Returns a copy with one more fact. */
    public Block with(String fact) {
      List<String> more = new ArrayList<>(facts);
      more.add(fact);
      return new Block(repository, nevra, isInstalled, more);
    }

    /** Returns a copy without the facts of some kinds. */
    public Block without(String... kinds) {
      List<String> kept = new ArrayList<>(facts);
      for (String kind : kinds) {
        kept.removeIf(fact -> fact.startsWith(kind + " "));
      }
      return new Block(repository, nevra, isInstalled, kept);
    }
  }

  /**
   * A goal.
   *
   * @param text what stands after the keyword
   * @param choice the blocks whose ids follow, as positions when it was drawn; mostly empty
   */
  public record Wish(String text, List<Block> choice) {}

  /**
   * Draws a scenario.
   *
   * @param seed any number
   * @return always the same for the same seed
   */
  public static RandomUniverse of(long seed) {
    return new RandomUniverseDraw(seed, new SplittableRandom(seed)).draw();
  }

  /**
   * Reads the text.
   *
   * @return the scenario
   */
  public Scenario scenario() {
    return UniverseText.parse(text());
  }

  /**
   * Reads the text, with a policy that hides what is excluded or made for another machine.
   *
   * @return the scenario
   */
  public Scenario scenarioThatHides() {
    Scenario usual = scenario();
    Request request = usual.request();
    Policy policy =
        request
            .policy()
            .without(Policy.Option.EXCLUDED_STAY_VISIBLE, Policy.Option.FOREIGN_STAY_VISIBLE);
    return new Scenario(
        usual.universe(), new Request(request.goals(), request.installedPackageIds(), policy));
  }

  /**
   * Prints the scenario.
   *
   * @return the text that {@link UniverseText} reads, with the seed in a comment
   */
  public String text() {
    StringBuilder text = new StringBuilder("# seed " + seed + "\n");
    int priority = 99 + (int) Math.floorMod(seed, (long) PRIORITIES) - 1;
    text.append(String.format(Locale.ROOT, HEADER, priority));
    String repository = "@System";
    for (Block block : packages) {
      if (!block.repository.equals(repository)) {
        repository = block.repository;
        text.append("repo ").append(repository).append('\n');
      }
      text.append(block.nevra).append('\n');
      if (block.isInstalled) {
        text.append("  installed\n");
      }
      block.facts.forEach(fact -> text.append("  ").append(fact).append('\n'));
    }
    for (Wish goal : goals) {
      text.append("goal ").append(goal.text);
      goal.choice.forEach(block -> text.append(' ').append(idOf(block)));
      text.append('\n');
    }
    policy.forEach(setting -> text.append("policy ").append(setting).append('\n'));
    return text.toString();
  }

  /**
   * Finds a block. Blocks are told apart by identity: a universe may hold equal ones.
   *
   * @param block one of {@link #packages()}
   * @return its package id
   */
  public int idOf(Block block) {
    for (int id = 0; id < packages.size(); id++) {
      if (packages.get(id) == block) {
        return id;
      }
    }
    throw new IllegalStateException("the goal's package is gone");
  }

  /** Returns a copy with other packages; goals keep meaning the same blocks. */
  public RandomUniverse withPackages(List<Block> others) {
    return new RandomUniverse(seed, List.copyOf(others), goals, policy);
  }

  /** Returns a copy in which each package is changed, and goals mean the changed ones. */
  public RandomUniverse mapPackages(UnaryOperator<Block> change) {
    List<Block> changed = packages.stream().map(change).toList();
    List<Wish> kept =
        goals.stream()
            .map(
                goal ->
                    new Wish(
                        goal.text,
                        goal.choice.stream().map(block -> changed.get(idOf(block))).toList()))
            .toList();
    return new RandomUniverse(seed, changed, kept, policy);
  }

  /** Returns a copy with one more goal. */
  public RandomUniverse withGoal(String text) {
    List<Wish> more = new ArrayList<>(goals);
    more.add(new Wish(text, List.of()));
    return new RandomUniverse(seed, packages, List.copyOf(more), policy);
  }

  /** Returns a copy without the goals that begin with one of some words. */
  public RandomUniverse withoutGoals(String... verbs) {
    List<Wish> kept = new ArrayList<>(goals);
    for (String verb : verbs) {
      kept.removeIf(goal -> (goal.text + " ").startsWith(verb + " "));
    }
    return new RandomUniverse(seed, packages, List.copyOf(kept), policy);
  }

  /** Returns a copy with one more setting; the last of a kind counts. */
  public RandomUniverse withPolicy(String setting) {
    List<String> more = new ArrayList<>(policy);
    more.add(setting);
    return new RandomUniverse(seed, packages, goals, List.copyOf(more));
  }

  @Override
  public String toString() {
    return text();
  }
}
