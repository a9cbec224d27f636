package dev.rpmsolve.rpm.differential;

import java.io.IOException;
import java.util.Optional;

/** The known ways in which two answers differ, each with the test that puts a case into it. */
enum Difference {
  THEIRS_ABORTED("testsolv stops at an assertion of its own") {
    @Override
    boolean holds(Acceptance acceptance, Question question, Comparison found) {
      return found.kind() == Comparison.Kind.ABORTED;
    }
  },
  PROVIDER_IN_TEXT("equal but for the package that a text says a rich conflict meets") {
    @Override
    boolean holds(Acceptance acceptance, Question question, Comparison found) {
      return found.areProblemsEverywhere() && found.isEqualWithout(Comparison.PROVIDER);
    }
  },
  OTHER_WORDING("same transaction, problem count and remedies; another rule of the proof is told") {
    @Override
    boolean holds(Acceptance acceptance, Question question, Comparison found) {
      return found.areProblemsEverywhere() && found.isEqualButForWording();
    }
  },
  OTHER_DRAFT("same problems and remedies; once the first remedies are taken no other difference") {
    @Override
    boolean holds(Acceptance acceptance, Question question, Comparison found) throws IOException {
      return found.areProblemsEverywhere()
          && found.areProblemsEqual()
          && acceptance.isExplainedAfterRemedies(question, found);
    }
  },
  OTHER_REMEDIES(
      "both have problems; testsolv finds none once a remedy of ours is taken for each") {
    @Override
    boolean holds(Acceptance acceptance, Question question, Comparison found) throws IOException {
      return found.areProblemsEverywhere()
          && !found.areProblemsEqual()
          && acceptance.areRemediesAccepted(question, found);
    }
  },
  NEXT_PROBLEM("as before, but after some remedy of ours both tell the same further problem") {
    @Override
    boolean holds(Acceptance acceptance, Question question, Comparison found) throws IOException {
      return found.areProblemsEverywhere()
          && !found.areProblemsEqual()
          && acceptance.doRemediesLeadOn(question, found);
    }
  },
  SAME_PROBLEMS(
      "the same problems; after each remedy of ours both have equally many further ones") {
    @Override
    boolean holds(Acceptance acceptance, Question question, Comparison found) throws IOException {
      return found.areProblemsEverywhere()
          && found.areInfosEqual()
          && acceptance.doRemediesLeadEquallyFar(question, found);
    }
  },
  OTHER_LISTING("no problems, the same is installed in the end; the changes are listed otherwise") {
    @Override
    boolean holds(Acceptance acceptance, Question question, Comparison found) {
      return isWithoutProblems(found)
          && Acceptance.isSameInTheEnd(found, found.answer().orElseThrow());
    }
  },
  IDS_IN_THE_WAY("equal once an unrelated package gives libsolv's relations other ids") {
    @Override
    boolean holds(Acceptance acceptance, Question question, Comparison found) throws IOException {
      return !found.areProblemsEverywhere() && acceptance.isEqualWithOtherIds(question);
    }
  },
  PROBLEM_AVOIDED("only testsolv has a problem, but finds none in our answer") {
    @Override
    boolean holds(Acceptance acceptance, Question question, Comparison found) throws IOException {
      return Comparison.hasProblems(found.theirs())
          && !Comparison.hasProblems(found.ours())
          && acceptance.isOursAccepted(question, found.answer().orElseThrow());
    }
  },
  THEIRS_REFUSED("no problems; testsolv accepts our answer, our checker refuses testsolv's") {
    @Override
    boolean holds(Acceptance acceptance, Question question, Comparison found) throws IOException {
      return isWithoutProblems(found)
          && acceptance.isOursAccepted(question, found.answer().orElseThrow())
          && Acceptance.isTheirsRefused(found.theirs(), found.answer().orElseThrow());
    }
  },
  FORBIDDEN_TAKEN("only rpmsolve has a problem; testsolv takes what is excluded") {
    @Override
    boolean holds(Acceptance acceptance, Question question, Comparison found) {
      return Comparison.hasProblems(found.ours())
          && !Comparison.hasProblems(found.theirs())
          && Acceptance.isForbiddenTaken(found.theirs(), found.answer().orElseThrow());
    }
  },
  ORPHANS_BREAK_OTHERS(
      "only rpmsolve has a problem; testsolv, told breakorphans, breaks a dependency of another") {
    @Override
    boolean holds(Acceptance acceptance, Question question, Comparison found) {
      return Comparison.hasProblems(found.ours())
          && !Comparison.hasProblems(found.theirs())
          && question.solverFlags().contains("breakorphans")
          && Acceptance.isDependencyBroken(found.theirs(), found.answer().orElseThrow());
    }
  },
  COLORED_TARGETS(
      "no problems; an update targets another color, where later libsolv does as we do") {
    @Override
    boolean holds(Acceptance acceptance, Question question, Comparison found) throws IOException {
      return isWithoutProblems(found)
          && TargetColors.isUpdateOfOtherColor(question, found.answer().orElseThrow())
          && acceptance.isOursAccepted(question, found.answer().orElseThrow());
    }
  },
  FEWER_CHANGES("no problems; testsolv accepts our answer, which changes fewer packages") {
    @Override
    boolean holds(Acceptance acceptance, Question question, Comparison found) throws IOException {
      return isWithoutProblems(found)
          && acceptance.isOursAccepted(question, found.answer().orElseThrow())
          && more(found) < 0;
    }
  },
  OTHER_CHOICE("no problems; testsolv accepts our answer, which changes as many packages") {
    @Override
    boolean holds(Acceptance acceptance, Question question, Comparison found) throws IOException {
      return isWithoutProblems(found)
          && acceptance.isOursAccepted(question, found.answer().orElseThrow())
          && more(found) == 0;
    }
  };

  private final String criterion;

  Difference(String criterion) {
    this.criterion = criterion;
  }

  String criterion() {
    return criterion;
  }

  abstract boolean holds(Acceptance acceptance, Question question, Comparison found)
      throws IOException;

  /** Returns the first class that a case belongs to; nothing if none explains it. */
  static Optional<Difference> of(Acceptance acceptance, Question question, Comparison found)
      throws IOException {
    if (found.kind() == Comparison.Kind.CRASH) {
      return Optional.empty();
    }
    for (Difference difference : values()) {
      if (difference.holds(acceptance, question, found)) {
        return Optional.of(difference);
      }
    }
    return Optional.empty();
  }

  private static boolean isWithoutProblems(Comparison found) {
    return !Comparison.hasProblems(found.theirs()) && !Comparison.hasProblems(found.ours());
  }

  private static int more(Comparison found) {
    int theirs = Acceptance.changes(found.theirs(), found.answer().orElseThrow());
    return Acceptance.changes(found.ours(), found.answer().orElseThrow()) - theirs;
  }
}
