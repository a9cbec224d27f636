package dev.rpmsolve.core.module;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a repository says about a module where the user says nothing.
 *
 * @param module the module
 * @param modified when the document was last changed, a number that grows; 0 if it does not say
 * @param stream the stream that is active unless the user chooses another; there may be none
 * @param profiles the profiles that are installed where none is named, by stream
 */
public record ModuleDefaults(
    String module, long modified, Optional<String> stream, Map<String, List<String>> profiles) {
  /**
   * Copies the lists.
   *
   * @param module the module
   * @param modified when the document was last changed
   * @param stream the stream that is active unless the user chooses another
   * @param profiles the profiles that are installed where none is named, by stream
   * @throws IllegalArgumentException if the name of the module is empty
   */
  public ModuleDefaults {
    if (module.isEmpty()) {
      throw new IllegalArgumentException("defaults need the name of a module");
    }
    Map<String, List<String>> copy = new LinkedHashMap<>();
    profiles.forEach((key, names) -> copy.put(key, List.copyOf(names)));
    profiles = Collections.unmodifiableMap(copy);
  }
}
