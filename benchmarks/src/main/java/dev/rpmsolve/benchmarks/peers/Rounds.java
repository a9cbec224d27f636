package dev.rpmsolve.benchmarks.peers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Has sides do the same work in turn. Who comes first changes from round to round, so that what one
 * leaves behind, in caches or for a collector, meets both.
 *
 * @param warmUps rounds that do not count
 * @param counted rounds that count
 */
record Rounds(int warmUps, int counted) {

  /** Something that one side does and that is measured. */
  @FunctionalInterface
  interface Work {
    /** Does it once. */
    Sample run() throws IOException, InterruptedException;
  }

  /** Asks all sides all questions in every round. */
  List<Sample> ask(List<Question> questions, List<Side> sides)
      throws IOException, InterruptedException {
    List<List<Work>> works = new ArrayList<>();
    for (Question question : questions) {
      List<Work> each = new ArrayList<>();
      sides.forEach(side -> each.add(() -> side.answer(question)));
      works.add(each);
    }
    return run(works);
  }

  /**
   * Does all work in every round.
   *
   * @param works lists of the same work for different sides
   * @return what counts; the first samples are those of the first sides
   */
  List<Sample> run(List<List<Work>> works) throws IOException, InterruptedException {
    List<Sample> samples = new ArrayList<>();
    for (int round = 0; round < warmUps + counted; round++) {
      for (List<Work> work : works) {
        List<Sample> turn = turn(work, round);
        if (round >= warmUps) {
          samples.addAll(turn);
        }
      }
    }
    return samples;
  }

  private static List<Sample> turn(List<Work> work, int round)
      throws IOException, InterruptedException {
    Sample[] turn = new Sample[work.size()];
    for (int i = 0; i < turn.length; i++) {
      int side = (i + round) % turn.length;
      turn[side] = work.get(side).run();
    }
    return List.of(turn);
  }
}
