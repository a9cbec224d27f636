package dev.rpmsolve.core.format.cudf;

import java.util.Objects;

/**
 * What is asked for, as ids of constraints of a {@link CudfDocument}. Immutable; arrays that are
 * returned are shared: do not write to them.
 */
public final class CudfRequest {
  private final String id;
  private final int[] install;
  private final int[] remove;
  private final int[] upgrade;

  /**
   * Creates a request.
   *
   * @param id the text after {@code request:}
   * @param install constraints each of which some installed package has to meet; not copied
   * @param remove constraints that no installed package may meet; not copied
   * @param upgrade constraints each of which some installed package has to meet, while exactly one
   *     version of the name is there, none lower than before; not copied
   */
  public CudfRequest(String id, int[] install, int[] remove, int[] upgrade) {
    this.id = Objects.requireNonNull(id, "id");
    this.install = Objects.requireNonNull(install, "install");
    this.remove = Objects.requireNonNull(remove, "remove");
    this.upgrade = Objects.requireNonNull(upgrade, "upgrade");
  }

  /**
   * Returns the text after {@code request:}.
   *
   * @return any text, often a problem's number
   */
  public String id() {
    return id;
  }

  /**
   * Returns what has to be there.
   *
   * @return constraints each of which some installed package has to meet
   */
  public int[] install() {
    return install;
  }

  /**
   * Returns what has to go.
   *
   * @return constraints that no installed package may meet
   */
  public int[] remove() {
    return remove;
  }

  /**
   * Returns what has to be there in one version, none lower than before.
   *
   * @return constraints each of which some installed package has to meet
   */
  public int[] upgrade() {
    return upgrade;
  }
}
