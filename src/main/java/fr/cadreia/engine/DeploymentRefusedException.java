package fr.cadreia.engine;

import java.util.List;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ResourceReport;

/**
 * The refusal of a deployment, of which nothing is stored. The engine's REST API answers 400 with every file's
 * problems, where Camunda Modeler looks for them, and with {@code problems} as they were found.
 */
public final class DeploymentRefusedException extends ParseException {

    private static final long serialVersionUID = 1L;

    private final transient List<?> problems;

    /** @param problems written as JSON in the answer */
    public DeploymentRefusedException(String message, List<ResourceReport> reports, List<?> problems) {
        super(message, "", List.of(), List.of());
        // In place of the empty report that the constructor above makes.
        getResorceReports().clear();
        getResorceReports().addAll(reports);
        this.problems = List.copyOf(problems);
    }

    public List<?> problems() {
        return problems;
    }
}
