package dev.rpmsolve.rpm.fetch;

import dev.rpmsolve.rpm.metadata.Metalink;
import dev.rpmsolve.rpm.trust.RepositoryTrust;
import java.util.List;
import java.util.Objects;

/**
 * A repository on a network.
 *
 * @param id its id, for the memory of what was accepted
 * @param mirrors addresses of its folder, the best first, each as good as the others
 * @param versions what {@code repomd.xml} must be, by a metalink; none if anything will do
 * @param trust what it must prove
 */
public record RemoteRepository(
    String id, List<String> mirrors, List<Metalink.Version> versions, RepositoryTrust trust) {

  /**
   * Copies the lists.
   *
   * @param id its id
   * @param mirrors addresses of its folder
   * @param versions what {@code repomd.xml} must be
   * @param trust what it must prove
   */
  public RemoteRepository {
    Objects.requireNonNull(id, "id");
    mirrors = List.copyOf(mirrors);
    versions = List.copyOf(versions);
    Objects.requireNonNull(trust, "trust");
  }
}
