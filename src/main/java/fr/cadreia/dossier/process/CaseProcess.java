package fr.cadreia.dossier.process;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseOpening;
import fr.cadreia.dossier.Cases;
import fr.cadreia.journal.Provenance;
import fr.cadreia.kernel.form.ProcessVariables;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Starts a case's process without its start form. */
@Component
class CaseProcess {

    static final String KEY = "mandatory-path";

    private final RuntimeService runtime;
    private final CaseOpening opening;
    private final Cases cases;

    CaseProcess(@Lazy RuntimeService runtime, CaseOpening opening, Cases cases) {
        this.runtime = runtime;
        this.opening = opening;
        this.cases = cases;
    }

    /** @return the new case's reference */
    String open(String title, String organisation, Case.Origin origin, String actor) {
        return open(title, organisation, origin, actor, Provenance.HERE);
    }

    /** @param provenance the journal's record of the case's origin */
    String open(String title, String organisation, Case.Origin origin, String actor, Provenance provenance) {
        return open(cases.nextReference(), title, organisation, origin, actor, provenance);
    }

    /**
     * @param reference that no case has
     * @param provenance the journal's record of the case's origin
     * @return the reference
     */
    String open(
            String reference,
            String title,
            String organisation,
            Case.Origin origin,
            String actor,
            Provenance provenance) {
        ProcessVariables variables = opening.open(reference, title, organisation, origin, actor, provenance);
        runtime.startProcessInstanceByKey(KEY, reference, variables.values());
        return reference;
    }

    /** Returns the id of the case's running process. */
    static Optional<String> running(RuntimeService runtime, String reference) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .processInstanceBusinessKey(reference)
                .listPage(0, 1)
                .stream()
                .map(ProcessInstance::getId)
                .findFirst();
    }
}
