package dev.rpmsolve.core.internal.optimize;

import dev.rpmsolve.core.internal.proof.Proof;
import dev.rpmsolve.core.internal.search.ClauseLog;

/** Writes what a search derives into a proof, or nowhere. */
final class ProofRecorder implements ClauseLog {
  private final Proof.Builder proof;
  private int sums;

  /** Creates a recorder that adds to a proof, or forgets everything if that is null. */
  ProofRecorder(Proof.Builder proof) {
    this.proof = proof;
  }

  boolean isRecording() {
    return proof != null;
  }

  @Override
  public void derived(int[] literals) {
    if (proof != null) {
      proof.derive(literals);
    }
  }

  void level(int level) {
    if (proof != null) {
      proof.step(Proof.Kind.LEVEL, level);
    }
  }

  int leaf(int literal) {
    if (proof != null) {
      proof.step(Proof.Kind.LEAF, literal);
    }
    return sums++;
  }

  int join(int left, int right) {
    if (proof != null) {
      proof.step(Proof.Kind.JOIN, left, right);
    }
    return sums++;
  }

  void output(int sum, int count, int variable) {
    if (proof != null) {
      proof.step(Proof.Kind.OUTPUT, sum, count, variable);
    }
  }

  void merge(int sum, int ofLeft, int ofRight) {
    if (proof != null) {
      proof.step(Proof.Kind.MERGE, sum, ofLeft, ofRight);
    }
  }

  /** A counted literal must be true: a part of the weight of all of them moves into the bound. */
  void relax(int sum, long weight) {
    if (proof != null) {
      proof.step(Proof.Kind.RELAX, sum, weight);
    }
  }

  /** A literal costs more than is left: it is false. */
  void harden(int literal) {
    if (proof != null) {
      proof.step(Proof.Kind.HARDEN, literal);
    }
  }
}
