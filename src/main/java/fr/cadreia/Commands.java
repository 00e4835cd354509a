package fr.cadreia;

import fr.cadreia.dossier.cli.RecordRestore;
import fr.cadreia.dossier.cli.VerifyJournal;
import fr.cadreia.grant.cli.RecoverGuarantor;
import fr.cadreia.guard.cli.VerifyDiagrams;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.management.JMException;
import javax.management.ObjectName;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.NOP_FallbackServiceProvider;
import org.slf4j.helpers.Reporter;

/** What the jar does instead of starting the application, when its first argument names it. */
final class Commands {

    private static final String VERIFY = "verify";

    private static final Map<String, Command> BY_NAME = Map.of(
            VERIFY,
            VerifyDiagrams::run,
            "verify-journal",
            VerifyJournal::run,
            "record-restore",
            RecordRestore::run,
            "recover-guarantor",
            RecoverGuarantor::run);

    private Commands() {}

    /** Does its work and returns the exit code. */
    @FunctionalInterface
    interface Command {
        int run(List<String> arguments, PrintStream out, PrintStream err);
    }

    static boolean knows(String[] args) {
        return args.length > 0 && BY_NAME.containsKey(args[0]);
    }

    /**
     * What a command has to say is what it prints. To be called before anything asks for a logger. (Spring's setting is
     * named by its text: to load the class that names it would take longer than much of a verification.)
     */
    static void quieten() {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.setProperty(LoggerFactory.PROVIDER_PROPERTY_KEY, NOP_FallbackServiceProvider.class.getName());
        System.setProperty(Reporter.SLF4J_INTERNAL_VERBOSITY_KEY, "WARN");
    }

    static int run(String[] args) {
        List<String> arguments = List.of(args);
        if (args[0].equals(VERIFY)) {
            compileQuickly();
        }
        return BY_NAME.get(args[0])
                .run(arguments.subList(1, arguments.size()), utf8(FileDescriptor.out), utf8(FileDescriptor.err));
    }

    /**
     * Leaves the second, thorough compiler out: a verification is over before it pays for itself, and it takes half of the
     * processor's time. A virtual machine without this command of its own goes on as it is.
     */
    private static void compileQuickly() {
        try {
            Path directives = Files.createTempFile("cadre-ia", ".json");
            try {
                Files.writeString(directives, "[{match: \"*.*\", c2: {Exclude: true}}]");
                ManagementFactory.getPlatformMBeanServer()
                        .invoke(
                                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                                "compilerDirectivesAdd",
                                new Object[] {new String[] {directives.toString()}},
                                new String[] {String[].class.getName()});
            } finally {
                Files.delete(directives);
            }
        } catch (IOException | JMException | RuntimeException unavailable) {
            LoggerFactory.getLogger(Commands.class).debug("Both compilers stay.", unavailable);
        }
    }

    /** Messages are French: a terminal set to plain ASCII would lose their accents. */
    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
