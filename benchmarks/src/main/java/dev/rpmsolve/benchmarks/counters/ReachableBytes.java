package dev.rpmsolve.benchmarks.counters;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The bytes of everything that can be reached from an object, by the layout that HotSpot has on
 * 64-bit machines with compressed pointers: a header of 12 bytes, 16 for arrays, references of 4
 * bytes, sizes that are multiples of 8. Computed, not measured, so that it is the same on every
 * JVM; gaps between the fields of a class and its parents are not in it.
 *
 * <p>Classes and constants of enums are shared by all and do not count. Complexity: linear in the
 * objects, whose fields must be open to reflection.
 */
final class ReachableBytes {
  private static final int OBJECT_HEADER = 12;
  private static final int ARRAY_HEADER = 16;
  private static final int REFERENCE = 4;
  private static final int ALIGNMENT = 8;
  private static final Map<Class<?>, Integer> PRIMITIVES =
      Map.of(
          boolean.class, 1,
          byte.class, 1,
          char.class, 2,
          short.class, 2,
          int.class, 4,
          float.class, 4,
          long.class, 8,
          double.class, 8);

  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Object> waiting = new ArrayDeque<>();
  private final Map<Class<?>, Shape> shapes = new HashMap<>();

  private ReachableBytes() {}

  /** What all objects of a class have in common. */
  private record Shape(long bytes, List<Field> references) {}

  /** Counts the bytes that can be reached. */
  static long from(Object root) {
    ReachableBytes walk = new ReachableBytes();
    walk.meet(root);
    long bytes = 0;
    while (!walk.waiting.isEmpty()) {
      bytes += walk.visit(walk.waiting.pop());
    }
    return bytes;
  }

  private void meet(Object object) {
    if (object != null
        && !(object instanceof Class)
        && !(object instanceof Enum)
        && seen.add(object)) {
      waiting.push(object);
    }
  }

  private long visit(Object object) {
    Class<?> type = object.getClass();
    if (!type.isArray()) {
      Shape shape = shapes.computeIfAbsent(type, ReachableBytes::shape);
      for (Field field : shape.references()) {
        meet(value(field, object));
      }
      return shape.bytes();
    }
    if (object instanceof Object[] elements) {
      for (Object element : elements) {
        meet(element);
      }
    }
    int each = PRIMITIVES.getOrDefault(type.getComponentType(), REFERENCE);
    return aligned(ARRAY_HEADER + (long) each * Array.getLength(object));
  }

  private static Shape shape(Class<?> type) {
    long bytes = OBJECT_HEADER;
    List<Field> references = new ArrayList<>();
    for (Class<?> part = type; part != null; part = part.getSuperclass()) {
      for (Field field : part.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers())) {
          bytes += PRIMITIVES.getOrDefault(field.getType(), REFERENCE);
          if (!field.getType().isPrimitive()) {
            field.setAccessible(true);
            references.add(field);
          }
        }
      }
    }
    return new Shape(aligned(bytes), references);
  }

  private static Object value(Field field, Object object) {
    try {
      return field.get(object);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("made accessible before: " + field, e);
    }
  }

  private static long aligned(long bytes) {
    return (bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  }
}
