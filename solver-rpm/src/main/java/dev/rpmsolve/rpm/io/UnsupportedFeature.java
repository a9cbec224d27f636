package dev.rpmsolve.rpm.io;

import java.io.IOException;

/** A decoder's statement that the data may be fine but uses something it cannot do. */
final class UnsupportedFeature extends IOException {

  private static final long serialVersionUID = 1L;

  private final String remedy;

  UnsupportedFeature(String found, String remedy) {
    super(found);
    this.remedy = remedy;
  }

  String remedy() {
    return remedy;
  }
}
