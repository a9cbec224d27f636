package dev.rpmsolve.quality;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one class file says about itself and about the classes and members it refers to.
 *
 * @param name binary name of the class, for example {@code dev.rpmsolve.core.Budget$Builder}
 * @param classes binary names of all classes it refers to, itself included; arrays and descriptors
 *     are taken apart
 * @param members fields and methods that its code uses, as {@code owner#name descriptor}
 * @param fields fields that it declares
 */
public record ClassFile(
    String name, SortedSet<String> classes, SortedSet<String> members, List<Field> fields) {

  private static final Pattern DESCRIPTOR_CLASS = Pattern.compile("L([^;<:()]+)[;<]");

  /**
   * A declared field.
   *
   * @param name name of the field
   * @param descriptor type as a JVM descriptor
   * @param access access flags of the class file format
   */
  public record Field(String name, String descriptor, int access) {

    /** Returns whether the field is static and can be assigned again. */
    boolean isStaticVariable() {
      return (access & 0x0008) != 0 && (access & 0x0010) == 0;
    }

    /** Returns whether the field is static. */
    boolean isStatic() {
      return (access & 0x0008) != 0;
    }
  }

  /** Returns all class files below a folder, sorted by path, without {@code module-info}. */
  static List<ClassFile> readAll(Path folder) throws IOException {
    List<ClassFile> result = new ArrayList<>();
    for (Path path : Sources.below(folder, ".class")) {
      if (!path.endsWith("module-info.class")) {
        result.add(read(Files.readAllBytes(path)));
      }
    }
    return result;
  }

  /** Returns what the bytes of one class file say (format: JVM Specification, chapter 4). */
  static ClassFile read(byte[] bytes) throws IOException {
    return new Reader(new DataInputStream(new ByteArrayInputStream(bytes))).read();
  }

  /** Returns the name of the package, empty for the unnamed one. */
  String packageName() {
    return packageOf(name);
  }

  /** Returns the package part of a binary class name. */
  static String packageOf(String className) {
    int dot = className.lastIndexOf('.');
    return dot < 0 ? "" : className.substring(0, dot);
  }

  /** One pass over the bytes of a class file. */
  private static final class Reader {
    private final DataInputStream in;
    private final SortedSet<String> classes = new TreeSet<>();
    private final SortedSet<String> members = new TreeSet<>();
    private int[] tags = {};
    private String[] texts = {};
    private int[] firsts = {};
    private int[] seconds = {};

    Reader(DataInputStream in) {
      this.in = in;
    }

    ClassFile read() throws IOException {
      if (in.readInt() != 0xCAFEBABE) {
        throw new IOException("not a class file");
      }
      in.skipNBytes(4);
      readConstantPool();
      collectReferences();
      in.skipNBytes(2);
      String name = className(in.readUnsignedShort());
      in.skipNBytes(2);
      in.skipNBytes(2L * in.readUnsignedShort());
      List<Field> fields = readMembers();
      readMembers();
      readAttributes();
      return new ClassFile(name, classes, members, fields);
    }

    private void readConstantPool() throws IOException {
      int count = in.readUnsignedShort();
      tags = new int[count];
      texts = new String[count];
      firsts = new int[count];
      seconds = new int[count];
      for (int i = 1; i < count; i++) {
        tags[i] = in.readUnsignedByte();
        switch (tags[i]) {
          case 1 -> texts[i] = in.readUTF();
          case 3, 4 -> in.skipNBytes(4);
          case 5, 6 -> {
            in.skipNBytes(8);
            i++;
          }
          case 7, 8, 16, 19, 20 -> firsts[i] = in.readUnsignedShort();
          case 9, 10, 11, 12, 17, 18 -> {
            firsts[i] = in.readUnsignedShort();
            seconds[i] = in.readUnsignedShort();
          }
          case 15 -> in.skipNBytes(3);
          default -> throw new IOException("constant pool tag " + tags[i]);
        }
      }
    }

    private void collectReferences() {
      for (int i = 1; i < tags.length; i++) {
        switch (tags[i]) {
          case 7 -> addClassConstant(texts[firsts[i]]);
          case 16 -> addDescriptor(texts[firsts[i]]);
          case 12 -> addDescriptor(texts[seconds[i]]);
          case 9, 10, 11 -> {
            int nameAndType = seconds[i];
            String member = texts[firsts[nameAndType]] + " " + texts[seconds[nameAndType]];
            members.add(className(firsts[i]) + "#" + member);
          }
          default -> {
            // Numbers, strings and method handles name no class by themselves.
          }
        }
      }
    }

    private List<Field> readMembers() throws IOException {
      List<Field> result = new ArrayList<>();
      for (int left = in.readUnsignedShort(); left > 0; left--) {
        int access = in.readUnsignedShort();
        String name = texts[in.readUnsignedShort()];
        String descriptor = texts[in.readUnsignedShort()];
        addDescriptor(descriptor);
        readAttributes();
        result.add(new Field(name, descriptor, access));
      }
      return result;
    }

    private void readAttributes() throws IOException {
      for (int left = in.readUnsignedShort(); left > 0; left--) {
        String attribute = texts[in.readUnsignedShort()];
        byte[] content = in.readNBytes(in.readInt());
        if (attribute.equals("Signature")) {
          addDescriptor(texts[(content[0] & 0xFF) << 8 | content[1] & 0xFF]);
        } else if (attribute.endsWith("Annotations")) {
          addAnnotationTypes(content);
        }
      }
    }

    // Any two bytes that index a field descriptor count: a guard may see too much, never too
    // little.
    private void addAnnotationTypes(byte[] content) {
      for (int i = 0; i + 1 < content.length; i++) {
        int index = (content[i] & 0xFF) << 8 | content[i + 1] & 0xFF;
        if (index > 0 && index < tags.length && tags[index] == 1) {
          String text = texts[index];
          if (text.startsWith("L") && text.endsWith(";")) {
            addDescriptor(text);
          }
        }
      }
    }

    private String className(int index) {
      return texts[firsts[index]].replace('/', '.');
    }

    private void addClassConstant(String internalName) {
      if (internalName.startsWith("[")) {
        addDescriptor(internalName);
      } else {
        classes.add(internalName.replace('/', '.'));
      }
    }

    private void addDescriptor(String descriptor) {
      Matcher matcher = DESCRIPTOR_CLASS.matcher(descriptor);
      while (matcher.find()) {
        classes.add(matcher.group(1).replace('/', '.'));
      }
    }
  }
}
