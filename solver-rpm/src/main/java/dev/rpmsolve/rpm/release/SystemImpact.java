package dev.rpmsolve.rpm.release;

import dev.rpmsolve.core.advisory.Advisory;
import dev.rpmsolve.core.advisory.AdvisoryVerdict;
import dev.rpmsolve.core.universe.RpmPackage;
import java.util.List;
import java.util.Objects;

/**
 * What a release does to a system.
 *
 * @param upgrade what {@code dnf upgrade} does
 * @param sync what {@code dnf distro-sync} does
 * @param losses what stays behind, and what breaks or could
 * @param fixes advisories that the upgrade fixes, and those that it does not
 */
public record SystemImpact(Move upgrade, Move sync, Losses losses, Fixes fixes) {
  /**
   * Refuses nulls.
   *
   * @param upgrade what {@code dnf upgrade} does
   * @param sync what {@code dnf distro-sync} does
   * @param losses what stays behind
   * @param fixes advisories
   */
  public SystemImpact {
    Objects.requireNonNull(upgrade, "upgrade");
    Objects.requireNonNull(sync, "sync");
    Objects.requireNonNull(losses, "losses");
    Objects.requireNonNull(fixes, "fixes");
  }

  /**
   * What stays behind, or breaks, in the order of package ids.
   *
   * @param held installed packages that cannot move
   * @param removed installed packages that the upgrade removes without replacement, but for kernels
   *     and the like of which there would be too many
   * @param broken requirements that the new release cannot fulfill
   * @param gone installed packages whose names the old release has and the new one does not, and
   *     that the upgrade leaves as they are
   */
  public record Losses(
      List<HeldPackage> held,
      List<RpmPackage> removed,
      List<LostRequirement> broken,
      List<RpmPackage> gone) {
    /**
     * Copies the lists.
     *
     * @param held installed packages that cannot move
     * @param removed installed packages that go
     * @param broken requirements that the new release cannot fulfill
     * @param gone installed packages that the new release does not have
     */
    public Losses {
      held = List.copyOf(held);
      removed = List.copyOf(removed);
      broken = List.copyOf(broken);
      gone = List.copyOf(gone);
    }
  }

  /**
   * What becomes of the advisories that concern the system and are not fixed on it yet, in the
   * order of the release.
   *
   * @param gained those that the upgrade fixes
   * @param open those that it does not, with the reasons
   */
  public record Fixes(List<Advisory> gained, List<AdvisoryVerdict> open) {
    /**
     * Copies the lists.
     *
     * @param gained those that the upgrade fixes
     * @param open those that it does not
     */
    public Fixes {
      gained = List.copyOf(gained);
      open = List.copyOf(open);
    }
  }
}
