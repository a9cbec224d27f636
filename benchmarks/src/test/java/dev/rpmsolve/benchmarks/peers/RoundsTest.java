package dev.rpmsolve.benchmarks.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rpmsolve.benchmarks.peers.Question.Kind;
import dev.rpmsolve.core.request.Policy.WeakDependencies;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {
  private final List<String> log = new ArrayList<>();

  @Test
  void sidesTakeTurnsInComingFirst() throws IOException, InterruptedException {
    List<Question> questions =
        List.of(
            Question.of(Kind.INSTALL, WeakDependencies.IGNORE, "x"),
            Question.of(Kind.INSTALL, WeakDependencies.IGNORE, "y"));
    List<Sample> samples = new Rounds(1, 2).ask(questions, List.of(side("a"), side("b")));
    assertEquals(
        List.of("ax", "bx", "ay", "by", "bx", "ax", "by", "ay", "ax", "bx", "ay", "by"), log);
    assertEquals(
        List.of("a", "b", "a", "b", "a", "b", "a", "b"),
        samples.stream().map(Sample::solver).toList());
  }

  @Test
  void questionsAreNamedByWhatTheyAsk() {
    assertEquals(
        "a b, with weak", Question.of(Kind.INSTALL, WeakDependencies.INSTALL, "a", "b").toString());
    assertEquals("a", Question.of(Kind.EXPLAIN, WeakDependencies.INSTALL, "a").toString());
    assertEquals(
        "a, with remedies", Question.of(Kind.REMEDIES, WeakDependencies.INSTALL, "a").toString());
    assertEquals(
        "upgrade of everything", Question.of(Kind.UPGRADE, WeakDependencies.IGNORE).toString());
    assertEquals(
        List.of("explain", "p", "hard", "a"),
        Question.of(Kind.EXPLAIN, WeakDependencies.IGNORE, "a").fields("p"));
  }

  private Side side(String name) {
    return question -> {
      log.add(name + question);
      return new Sample(name, question.toString(), "", 1, 1);
    };
  }
}
