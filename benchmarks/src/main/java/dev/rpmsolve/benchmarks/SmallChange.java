package dev.rpmsolve.benchmarks;

import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.universe.Universe;
import java.util.SplittableRandom;

/**
 * A change of 50 random packages of a universe, always the same ones: 40 become newer, 5 go and 5
 * come. Newer packages keep what they require and provide but for their own version, so that what
 * requires the exact one breaks.
 */
final class SmallChange {
  private static final int UPDATED = 40;
  private static final int GONE = 5;
  private static final int CAME = 5;
  private static final long SEED = 50;

  private final Bits updated;
  private final Bits gone;
  private final Bits came;
  private final Bits taken;
  private final SplittableRandom random = new SplittableRandom(SEED);

  private SmallChange(int packageCount) {
    taken = new Bits(packageCount);
    updated = draw(packageCount, UPDATED);
    gone = draw(packageCount, GONE);
    came = draw(packageCount, CAME);
  }

  private Bits draw(int packageCount, int count) {
    Bits drawn = new Bits(packageCount);
    while (drawn.size() < count) {
      int packageId = random.nextInt(packageCount);
      if (taken.add(packageId)) {
        drawn.add(packageId);
      }
    }
    return drawn;
  }

  /** Makes the universe before the change. */
  static Universe before(Universe original) {
    SmallChange change = new SmallChange(original.packageCount());
    return new UniverseReplay(original)
        .buildChanged(new Bits(original.packageCount()), change.came);
  }

  /** Makes the universe after the change. */
  static Universe after(Universe original) {
    SmallChange change = new SmallChange(original.packageCount());
    return new UniverseReplay(original).buildChanged(change.updated, change.gone);
  }
}
