package fr.cadreia;

import fr.cadreia.grant.RecoverGuarantor;
import fr.cadreia.guard.cli.VerifyDiagrams;
import fr.cadreia.journal.cli.CopyToPostgresql;
import fr.cadreia.journal.cli.RecordRestore;
import fr.cadreia.journal.cli.VerifyJournal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.NOP_FallbackServiceProvider;
import org.slf4j.helpers.Reporter;

/** The commands of the jar, which run instead of the application when its first argument names one. */
final class Commands {

    static final String VERIFY = "verify";

    private static final List<String> NAMES =
            List.of(VERIFY, "verify-journal", "record-restore", "recover-guarantor", "copy-to-postgresql");

    /** The exit code of a call that no command understands. */
    private static final int UNKNOWN = 2;

    private Commands() {}

    /** Does its work and returns the exit code. */
    @FunctionalInterface
    interface Command {
        int run(List<String> arguments, PrintStream out, PrintStream err);
    }

    /** Tells whether a command is asked for, be it one that exists: settings of the application begin with a dash. */
    static boolean areAsked(String[] args) {
        return args.length > 0 && !args[0].startsWith("-");
    }

    /**
     * Returns a command by its name, if it is one of those that people are told of. Commands are loaded one by one: none is
     * loaded for the sake of another.
     */
    private static Optional<Command> named(String name) {
        Command command = switch (name) {
            case VERIFY -> VerifyDiagrams::run;
            case "verify-journal" -> VerifyJournal::run;
            case "record-restore" -> RecordRestore::run;
            case "recover-guarantor" -> RecoverGuarantor::run;
            case "copy-to-postgresql" -> CopyToPostgresql::run;
            default -> null;
        };
        return NAMES.contains(name) ? Optional.ofNullable(command) : Optional.empty();
    }

    /**
     * Keeps libraries from writing to the log: the output of a command is only what it prints. To be called before
     * anything asks for a logger. (Spring's setting is named by its text: to load the class that names it would take
     * longer than much of a verification.)
     */
    static void quieten() {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.setProperty(LoggerFactory.PROVIDER_PROPERTY_KEY, NOP_FallbackServiceProvider.class.getName());
        System.setProperty(Reporter.SLF4J_INTERNAL_VERBOSITY_KEY, "WARN");
    }

    static int run(String[] args) {
        List<String> arguments = List.of(args);
        PrintStream err = utf8(FileDescriptor.err);
        Optional<Command> command = named(args[0]);
        if (command.isEmpty()) {
            err.println("Commande inconnue\u00a0: " + args[0] + ". Commandes\u00a0: " + String.join(", ", NAMES)
                    + ". Sans commande, l’application démarre\u00a0; ses réglages commencent par «\u00a0--\u00a0».");
            return UNKNOWN;
        }
        return command.get().run(arguments.subList(1, arguments.size()), utf8(FileDescriptor.out), err);
    }

    /** Messages are French: a terminal set to plain ASCII would lose their accents. */
    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
