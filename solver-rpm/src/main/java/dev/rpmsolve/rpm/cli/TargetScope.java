package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.closure.ClosureOptions;
import dev.rpmsolve.core.module.ModuleCatalog;
import dev.rpmsolve.core.module.ModuleChanges;
import dev.rpmsolve.core.module.ModuleNotice;
import dev.rpmsolve.core.module.ModulePlatform;
import dev.rpmsolve.core.module.ModuleState;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.rpm.RepositoryLibrary;
import dev.rpmsolve.rpm.config.ConfigNode;
import dev.rpmsolve.rpm.matrix.Target;
import dev.rpmsolve.rpm.matrix.TargetModules;
import dev.rpmsolve.rpm.matrix.TargetRepository;
import dev.rpmsolve.rpm.modules.ModuleFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is looked at in a target of a file.
 *
 * @param options which packages are checked and which count, those that modules rule out left out
 * @param warnings what to tell of the modules
 */
record TargetScope(ClosureOptions options, List<String> warnings) {
  private static final String REMEDY = "'modules: true'";

  /**
   * Finds out what modules rule out, if the file asks for that.
   *
   * @param universe the packages of the target
   * @throws InputException if there is no folder of the state
   * @throws dev.rpmsolve.rpm.config.ConfigException if a stream is named that there is not
   */
  static TargetScope of(Target target, RepositoryLibrary library, int selection, Universe universe)
      throws IOException, InterruptedException {
    TargetModules wanted = target.modules();
    if (wanted.use() == TargetModules.Use.UNSAID) {
      return new TargetScope(
          target.options(),
          ScopeModules.overlooked(library.withModules(selection), REMEDY).stream().toList());
    } else if (wanted.use() == TargetModules.Use.IGNORED) {
      return new TargetScope(target.options(), List.of());
    }
    ModuleCatalog catalog = library.modules(selection);
    ModularSystem active =
        new ModularSystem(
            new InstalledSet.Snapshot(universe, List.of()),
            catalog,
            changes(wanted, catalog).plan(),
            wanted.platform().or(() -> platform(universe)),
            hotfixes(target));
    List<String> warnings = new ArrayList<>();
    if (catalog.isEmpty()) {
      warnings.add(ScopeModules.NO_MODULES);
    }
    warnings.addAll(active.warnings());
    return new TargetScope(target.options().withModularFilter(active.ruledOut()), warnings);
  }

  private static Optional<String> platform(Universe universe) {
    return ModulePlatform.chosen(
        ModulePlatform.provided(universe, packageId -> true), Set.of(), Optional.empty());
  }

  private static ModuleChanges changes(TargetModules wanted, ModuleCatalog catalog)
      throws IOException {
    ModuleChanges changes = new ModuleChanges(catalog, state(wanted.state()));
    for (ConfigNode.Text spec : wanted.with()) {
      Optional<ModuleNotice> error =
          changes.enable(spec.value()).plan().errors().stream().findFirst();
      if (error.isPresent()) {
        throw spec.place().complain(error.get().toString());
      }
    }
    return changes;
  }

  private static ModuleState state(Optional<Path> folder) throws IOException {
    if (folder.isEmpty()) {
      return ModuleState.untouched();
    }
    if (!Files.isDirectory(folder.get())) {
      throw new InputException(
          folder.get() + ": expected a folder of files NAME.module, found none; check 'state'");
    }
    return ModuleFolder.read(folder.get());
  }

  private static Set<String> hotfixes(Target target) {
    return target.repositories().stream()
        .filter(TargetRepository::isHotfix)
        .map(one -> one.repository().id())
        .collect(Collectors.toSet());
  }
}
