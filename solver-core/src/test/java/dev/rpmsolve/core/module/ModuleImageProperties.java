package dev.rpmsolve.core.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.universe.ImageArrays;
import dev.rpmsolve.core.universe.MalformedImageException;
import dev.rpmsolve.core.version.Evr;
import dev.rpmsolve.core.version.Nevra;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ModuleImageProperties {
  private static final List<String> TEXTS =
      List.of("a", "b", "1.10", "noarch", "x86_64", "größe", "😀", "with blank", "-5", "0");

  /** Random documents, with all that they can hold. */
  private static final class Documents {
    private final SplittableRandom random;

    Documents(long seed) {
      random = new SplittableRandom(seed);
    }

    ModuleDocuments next() {
      return new ModuleDocuments(list(this::build), list(this::defaults), list(this::obsoletes));
    }

    private String text() {
      return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private String textOrNone() {
      return random.nextInt(4) == 0 ? "" : text();
    }

    private <T> Optional<T> optional(Supplier<T> one) {
      return random.nextBoolean() ? Optional.of(one.get()) : Optional.empty();
    }

    private <T> List<T> list(Supplier<T> one) {
      List<T> list = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        list.add(one.get());
      }
      return list;
    }

    private <T> Map<String, T> map(Supplier<T> one) {
      Map<String, T> map = new LinkedHashMap<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        map.put(text(), one.get());
      }
      return map;
    }

    private NameStream stream() {
      return new NameStream(text(), text());
    }

    private ModuleBuild build() {
      long version = random.nextLong() & Long.MAX_VALUE;
      return new ModuleBuild(
          new ModuleId(text(), text(), version, textOrNone(), textOrNone()),
          random.nextBoolean(),
          list(() -> new ModuleRequirement(text(), list(this::text))),
          new ModuleBuild.Content(
              list(this::nevra),
              map(() -> new ModuleBuild.Profile(list(this::text), random.nextBoolean())),
              list(this::text)),
          new ModuleBuild.About(textOrNone(), optional(this::text)));
    }

    private Nevra nevra() {
      long epoch = random.nextInt(3) == 0 ? random.nextLong(1L << 32) : 0;
      return new Nevra(text(), Evr.of(epoch, "5:3", optional(() -> "1")), textOrNone());
    }

    private ModuleDefaults defaults() {
      return new ModuleDefaults(
          text(), random.nextLong(), optional(this::text), map(() -> list(this::text)));
    }

    private ModuleObsoletes obsoletes() {
      return new ModuleObsoletes(
          stream(),
          optional(this::text),
          textOrNone(),
          new ModuleObsoletes.Notice(
              textOrNone(), optional(this::text), optional(this::stream), random.nextBoolean()));
    }
  }

  private static ImageArrays image(ModuleDocuments documents) throws IOException {
    ImageArrays arrays = new ImageArrays();
    ModuleImage.write(documents, arrays);
    return arrays;
  }

  @Property(tries = 500)
  void whatIsReadIsWhatWasWritten(@ForAll long seed) throws IOException {
    ModuleDocuments documents = new Documents(seed).next();
    ImageArrays arrays = image(documents);
    ModuleDocuments copy = ModuleImage.read(arrays.source());
    assertEquals(documents, copy);
    assertEquals(arrays, image(copy));
  }

  @Property(tries = 3_000)
  void aChangedImageIsRefusedOrMakesDocuments(@ForAll long seed) throws IOException {
    ImageArrays arrays = image(new Documents(seed).next());
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i <= random.nextInt(3); i++) {
      ImageArrays.mutate(arrays.arrays(), random);
    }
    try {
      ModuleDocuments read = ModuleImage.read(arrays.source());
      assertEquals(read, ModuleImage.read(image(read).source()));
    } catch (MalformedImageException e) {
      assertTrue(e.getMessage().length() > 0);
    }
  }

  @Test
  void halfACharacterIsNotKept() {
    Modules.Draft half = Modules.build("a:1:1:c").demodularized("\ud83d");
    ModuleDocuments documents = new ModuleDocuments(List.of(half.build()), List.of(), List.of());
    assertThrows(MalformedImageException.class, () -> image(documents));
  }
}
