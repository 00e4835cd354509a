package fr.cadreia.architecture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * What somebody meets who edits one type: it is compiled in memory, with every source of the application that names it,
 * against the application as it is.
 */
public final class Recompiled {

    private static final Path SOURCES = Path.of("src/main/java");

    private final List<String> asked;
    private final Map<String, byte[]> classes;

    private Recompiled(List<String> asked, Map<String, byte[]> classes) {
        this.asked = asked;
        this.classes = classes;
    }

    /** @param edit of the source of this type */
    public static Recompiled with(Class<?> edited, UnaryOperator<String> edit) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        Map<String, byte[]> classes = new HashMap<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(found, Locale.ROOT, null)) {
            List<JavaFileObject> sources = new ArrayList<>();
            for (Path path : naming(edited)) {
                String source = Files.readString(path);
                sources.add(new Source(path, isOf(edited, path) ? edit.apply(source) : source));
            }
            List<String> options = List.of(
                    "-proc:none",
                    "-XDshould-stop.ifError=FLOW",
                    "-parameters",
                    "-nowarn",
                    "-classpath",
                    System.getProperty("java.class.path"));
            compiler.getTask(null, kept(files, classes), found, options, null, sources)
                    .call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Recompiled(
                found.getDiagnostics().stream()
                        .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                        .map(one -> Path.of(one.getSource().getName()).getFileName() + ": "
                                + one.getMessage(Locale.ROOT)
                                        .lines()
                                        .findFirst()
                                        .orElse(""))
                        .distinct()
                        .sorted()
                        .toList(),
                classes);
    }

    /** That type first: its class is made whatever the compiler then asks of the others. */
    private static List<Path> naming(Class<?> type) throws IOException {
        Pattern name = Pattern.compile("\\b" + type.getSimpleName() + "\\b");
        List<Path> naming = new ArrayList<>();
        try (Stream<Path> all = Files.walk(SOURCES)) {
            for (Path path : all.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                if (isOf(type, path)) {
                    naming.add(0, path);
                } else if (name.matcher(Files.readString(path)).find()) {
                    naming.add(path);
                }
            }
        }
        return naming;
    }

    private static boolean isOf(Class<?> type, Path path) {
        return path.endsWith(type.getName().replace('.', '/') + ".java");
    }

    /** The files that the compiler complains about, with its messages; empty when it has none. */
    public List<String> asked() {
        return asked;
    }

    /** The same class as it was compiled with the edit; its own neighbours come with it. */
    public Class<?> type(Class<?> known) throws ClassNotFoundException {
        return new ClassLoader(known.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                byte[] own = classes.get(name);
                Class<?> loaded = findLoadedClass(name);
                return loaded != null
                        ? loaded
                        : own == null ? super.loadClass(name, resolve) : defineClass(name, own, 0, own.length);
            }
        }.loadClass(known.getName());
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String content;

        Source(Path path, String content) {
            super(path.toUri(), Kind.SOURCE);
            this.content = content;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return content;
        }
    }

    private static JavaFileManager kept(JavaFileManager files, Map<String, byte[]> classes) {
        return new ForwardingJavaFileManager<>(files) {
            @Override
            public JavaFileObject getJavaFileForOutput(
                    Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
                return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/') + ".class"), kind) {
                    @Override
                    public OutputStream openOutputStream() {
                        return new ByteArrayOutputStream() {
                            @Override
                            public void close() {
                                classes.put(name, toByteArray());
                            }
                        };
                    }
                };
            }
        };
    }
}
