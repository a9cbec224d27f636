package dev.rpmsolve.core.module;

import dev.rpmsolve.core.universe.Universe;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/** The release of a distribution, which modules need as if it were a module {@code platform}. */
public final class ModulePlatform {
  private static final String PROVIDE = "base-module(";
  private static final String PLATFORM = "platform:";

  private ModulePlatform() {}

  /**
   * Takes the stream out of an id.
   *
   * @param platformId {@code platform:STREAM}
   * @return the stream; nothing if the text is of another form
   */
  public static Optional<String> stream(String platformId) {
    return platformId.startsWith(PLATFORM) && platformId.length() > PLATFORM.length()
        ? Optional.of(platformId.substring(PLATFORM.length()))
        : Optional.empty();
  }

  /**
   * Finds the platforms that packages provide as {@code base-module(platform:STREAM)}, as release
   * packages do; of several packages of one name the newest counts. Complexity: linear in names.
   *
   * @param universe the packages
   * @param isMeant whether a package counts
   * @return the streams, sorted; more than one if packages of different names contradict each other
   */
  public static Set<String> provided(Universe universe, IntPredicate isMeant) {
    Map<Integer, Integer> newest = new HashMap<>();
    Map<Integer, String> streams = new HashMap<>();
    for (int name = 0; name < universe.names().size(); name++) {
      if (universe.names().startsWith(name, PROVIDE.charAt(0))) {
        Optional<String> stream = ofProvide(universe.names().get(name));
        if (stream.isPresent()) {
          for (int packageId : universe.namedOrProviding(name)) {
            if (isMeant.test(packageId)) {
              streams.put(packageId, stream.get());
              newest.merge(universe.nameId(packageId), packageId, (a, b) -> newer(universe, a, b));
            }
          }
        }
      }
    }
    Set<String> found = new TreeSet<>();
    newest.values().forEach(packageId -> found.add(streams.get(packageId)));
    return found;
  }

  private static int newer(Universe universe, int a, int b) {
    return universe.compareEvr(universe.evrId(b), universe.evrId(a)) > 0 ? b : a;
  }

  /**
   * Chooses as dnf does: what is to be had goes before what is installed; where packages contradict
   * each other the system has the word.
   *
   * @param available the platforms of packages that are to be had
   * @param installed those of installed packages
   * @param stated what the system says of itself
   * @return the platform's stream; nothing if there is no telling
   */
  public static Optional<String> chosen(
      Set<String> available, Set<String> installed, Optional<String> stated) {
    Optional<String> ofPackages = available.isEmpty() ? only(installed) : only(available);
    return ofPackages.or(() -> stated).or(() -> only(installed));
  }

  private static Optional<String> only(Set<String> streams) {
    return streams.size() == 1 ? streams.stream().findFirst() : Optional.empty();
  }

  private static Optional<String> ofProvide(String provided) {
    return provided.startsWith(PROVIDE) && provided.endsWith(")")
        ? stream(provided.substring(PROVIDE.length(), provided.length() - 1))
        : Optional.empty();
  }
}
