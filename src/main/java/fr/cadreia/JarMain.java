package fr.cadreia;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.boot.loader.launch.Archive;
import org.springframework.boot.loader.launch.JarLauncher;
import org.springframework.boot.loader.launch.LaunchedClassLoader;

/**
 * The main class of the jar, at its top, so that Spring Boot's launcher starts only where it is needed. A verification
 * is over before the virtual machine's second compiler pays for itself, so it gets a machine of its own without that
 * compiler; everything else goes on in this machine, as it came.
 */
final class JarMain extends JarLauncher {

    /** The variables that give a virtual machine options too; the machine hands them on to a second one. */
    private static final List<String> OPTIONS = List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    /** The options that open a port, which this machine has already, or attach to one machine. */
    private static final Pattern ONCE = Pattern.compile("agent|Xrun|jmxremote");

    private JarMain() throws Exception {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals(Commands.VERIFY) && hasNoOptions()) {
            try {
                System.exit(inQuickMachine(arguments));
            } catch (IOException noSecondProcess) {
                // The command then runs in this machine, and takes longer.
            }
        }
        new JarMain().launch(arguments);
    }

    /**
     * Tells whether the virtual machine was given no options; with options the user gets the machine that was asked
     * for. Where the system does not tell, there may be some.
     */
    private static boolean hasNoOptions() {
        return OPTIONS.stream()
                        .map(name -> Objects.toString(System.getenv(name), ""))
                        .noneMatch(options -> ONCE.matcher(options).find())
                && ProcessHandle.current()
                        .info()
                        .arguments()
                        .filter(all -> all.length > 0 && all[0].equals("-jar"))
                        .isPresent();
    }

    private static int inQuickMachine(String[] arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                // Little is called often enough to gain by being written out where it is called: accessors alone are.
                "-XX:C1MaxInlineSize=6",
                "-XX:-UsePerfData",
                "-classpath",
                System.getProperty("java.class.path"),
                JarMain.class.getName()));
        command.addAll(List.of(arguments));
        Process verification = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(verification::destroy));
        return verification.waitFor();
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
