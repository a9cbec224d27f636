package dev.rpmsolve.core.advisory;

import java.util.Objects;

/**
 * Something elsewhere that an advisory is about.
 *
 * @param type what it is: {@code cve}, {@code bugzilla}, {@code self} and so on
 * @param id what it is called there
 * @param title what it says; may be empty
 * @param href where it is; may be empty; not checked
 */
public record AdvisoryReference(String type, String id, String title, String href) {
  /**
   * Refuses nulls.
   *
   * @param type what it is
   * @param id what it is called there
   * @param title what it says
   * @param href where it is
   */
  public AdvisoryReference {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(href, "href");
  }

  /**
   * Tells whether it is a CVE.
   *
   * @return whether the type says so
   */
  public boolean isCve() {
    return type.equalsIgnoreCase("cve");
  }

  /**
   * Tells whether it is a bug report.
   *
   * @return whether the type says so
   */
  public boolean isBug() {
    return type.equalsIgnoreCase("bugzilla");
  }
}
