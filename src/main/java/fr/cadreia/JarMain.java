package fr.cadreia;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.loader.launch.Archive;
import org.springframework.boot.loader.launch.JarLauncher;
import org.springframework.boot.loader.launch.LaunchedClassLoader;

/**
 * The main class of the jar, at its top, so that Spring Boot's launcher starts only where it is needed. A jar cannot give its
 * virtual machine options. So the one that was started without options starts another one that has those which suit: the server
 * is ready in five sixths of the time, for two thirds of the processor time, and a verification is over before the second
 * compiler pays for itself. Everything else goes on in this machine, as it came.
 */
final class JarMain extends JarLauncher {

    /** The variables that give a virtual machine options too; the machine hands them on to a second one. */
    private static final List<String> OPTIONS = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    /** The options that are for one machine: a port, a file, memory that is taken at once; and a collector, of which ours is one. */
    private static final Pattern FOR_ONE =
            Pattern.compile("agent|Xrun|jmxremote|Use\\w+GC|Xms|PreTouch|file=|Recording|Archive");

    /** The options of the server, one in each line: {@code bin/java-options}, put at the top of the jar by the build. */
    private static final String SERVER = "/java-options";

    private static final List<String> VERIFICATION = List.of(
            "-XX:TieredStopAtLevel=1",
            // Little is called often enough to gain by being written out where it is called: accessors alone are.
            "-XX:C1MaxInlineSize=6",
            "-XX:-UsePerfData");

    /** The setting that tells the second machine the process of the first. */
    private static final String STARTER = "fr.cadreia.starter";

    /** Settings of the C library, so that it gives the memory back that native code has freed. */
    private static final Map<String, String> NATIVE_MEMORY =
            Map.of("MALLOC_ARENA_MAX", "2", "MALLOC_TRIM_THRESHOLD_", "131072");

    /** What a process answers that SIGTERM ended. */
    private static final int ENDED = 143;

    private JarMain() throws Exception {}

    public static void main(String[] arguments) throws Exception {
        boolean serves = arguments.length == 0 || arguments[0].startsWith("-");
        if ((serves || arguments[0].equals(Commands.VERIFY)) && hasNoOptions()) {
            try {
                System.exit(inMachineOfItsOwn(serves ? ofTheServer() : VERIFICATION, arguments));
            } catch (IOException noSecondProcess) {
                // It then runs in this machine, and takes longer.
            }
        }
        endWithStarter();
        new JarMain().launch(arguments);
    }

    /**
     * Tells whether the virtual machine was given no options; with options the user gets the machine that was asked
     * for. Where the system does not tell, there may be some.
     */
    private static boolean hasNoOptions() {
        return OPTIONS.stream()
                        .map(name -> Objects.toString(System.getenv(name), ""))
                        .noneMatch(options -> FOR_ONE.matcher(options).find())
                && ProcessHandle.current()
                        .info()
                        .arguments()
                        .filter(all -> all.length > 0 && all[0].equals("-jar"))
                        .isPresent();
    }

    private static List<String> ofTheServer() throws IOException {
        try (InputStream file = JarMain.class.getResourceAsStream(SERVER)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("-"))
                    .toList();
        }
    }

    private static int inMachineOfItsOwn(List<String> options, String[] arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        command.addAll(List.of(
                "-D" + STARTER + "=" + ProcessHandle.current().pid(), "-jar", System.getProperty("java.class.path")));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        NATIVE_MEMORY.forEach(builder.environment()::putIfAbsent);
        Process second = builder.start();
        // Told to end, this machine tells the other one, and ends after it.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            second.destroy();
            second.onExit().join();
        }));
        return second.waitFor();
    }

    /** Ends the second machine where somebody killed the first, which then could tell it nothing. */
    private static void endWithStarter() {
        Long starter = Long.getLong(STARTER);
        if (starter != null) {
            ProcessHandle.of(starter)
                    .map(ProcessHandle::onExit)
                    .orElseGet(() -> CompletableFuture.completedFuture(null))
                    .thenRun(() -> System.exit(ENDED));
        }
    }

    @Override
    protected ClassLoader createClassLoader(Collection<URL> urls) throws Exception {
        // Spring Boot's own knows the index of the libraries, and keeps it to itself.
        URL[] all = ((URLClassLoader) super.createClassLoader(urls)).getURLs();
        return new Libraries(getArchive(), all, getClass().getClassLoader());
    }

    /**
     * Asks the virtual machine itself for what comes with it. Spring Boot's own first looks through all libraries for the
     * package, and opens each of them.
     */
    private static final class Libraries extends LaunchedClassLoader {

        static {
            registerAsParallelCapable();
        }

        private final Set<String> packagesOfTheMachine = ModuleLayer.boot().modules().stream()
                .flatMap(module -> module.getPackages().stream())
                .collect(Collectors.toUnmodifiableSet());

        Libraries(Archive archive, URL[] urls, ClassLoader parent) {
            super(false, archive, urls, parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            int end = name.lastIndexOf('.');
            if (end > 0 && packagesOfTheMachine.contains(name.substring(0, end))) {
                return getParent().loadClass(name);
            }
            return super.loadClass(name, resolve);
        }
    }
}
