package fr.cadreia.kernel.start;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Reports why the application did not start, on the standard error output: even where no log is set up yet, and in
 * UTF-8, since a terminal set to plain ASCII would lose the accents. The exit code is 1. It is registered in
 * spring.factories, before the reporter of Spring Boot, which writes English and is silenced.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
class StartReport implements FailureAnalysisReporter {

    private static final String ENGLISH = "org.springframework.boot.diagnostics.LoggingFailureAnalysisReporter";

    private final PrintStream out;

    StartReport() {
        this(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    }

    StartReport(PrintStream out) {
        this.out = out;
    }

    @Override
    public void report(FailureAnalysis analysis) {
        LoggingSystem.get(StartReport.class.getClassLoader()).setLogLevel(ENGLISH, LogLevel.OFF);
        String action = analysis.getAction();
        out.println("Démarrage impossible. " + analysis.getDescription().strip()
                + (action == null || action.isBlank() ? "" : " " + action.strip()));
    }
}
