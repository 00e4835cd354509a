package fr.cadreia.committee;

import fr.cadreia.committee.mandate.Composition;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.Journal;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.dossier.Step;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.StepContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Fixes who decides on a case, when the committee begins to examine it. */
@Component
public class ExaminationOpening {

    /** In the document of the electorate: the version of the framework under which the examination runs. */
    static final String FRAMEWORK = "framework";

    private final Composition composition;
    private final Dossier dossier;

    ExaminationOpening(Composition composition, Dossier dossier) {
        this.composition = composition;
        this.dossier = dossier;
    }

    /**
     * Fixes the electorate: the members in office, with their deputies. Those of the proposer's side are recused from the
     * start.
     *
     * @param caller the process instance that asked for the examination, empty when none did
     */
    public void open(String reference, String instance, String caller) {
        Case examined = dossier.cases().get(reference);
        Map<String, Object> content =
                new LinkedHashMap<>(Electorate.of(composition.seats(dossier.today()), examined.organisation())
                        .content());
        content.put(FRAMEWORK, dossier.frameworks().inForce().number());
        StepContext step = new StepContext(
                Electorate.DOCUMENT,
                Optional.empty(),
                "Service_OpenExamination",
                "",
                reference,
                instance,
                Journal.APPLICATION,
                Optional.empty(),
                name -> null);
        Map<String, Object> opened = new LinkedHashMap<>(content);
        opened.put("caller", caller);
        dossier.keep(
                step, new Answers(content), JournalKind.EXAMINATION_OPENED, Step.COMMITTEE_DECISION.code(), opened);
    }
}
