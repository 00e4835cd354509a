package fr.cadreia.kernel.start;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/**
 * Reports why the application did not start, on the standard error output: even where no log is set up yet, and in
 * UTF-8, since a terminal set to plain ASCII would lose the accents. The exit code is 1. It is registered in
 * spring.factories; the reporter of Spring Boot, which writes English, is silenced in application.yaml.
 */
class StartReport implements FailureAnalysisReporter {

    private final PrintStream out;

    StartReport() {
        this(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    }

    StartReport(PrintStream out) {
        this.out = out;
    }

    @Override
    public void report(FailureAnalysis analysis) {
        String action = analysis.getAction();
        out.println("Démarrage impossible. " + analysis.getDescription().strip()
                + (action == null || action.isBlank() ? "" : " " + action.strip()));
    }
}
