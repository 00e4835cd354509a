package fr.cadreia.register;

import static fr.cadreia.register.PublicDocument.first;

import fr.cadreia.committee.Meetings;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.LateReassessments;
import fr.cadreia.dossier.Regularisations;
import fr.cadreia.engine.form.CurrentForms;
import fr.cadreia.people.Organisation;
import fr.cadreia.people.PersonalNames;
import fr.cadreia.register.entry.Choice;
import fr.cadreia.register.entry.Decision;
import fr.cadreia.register.entry.Identity;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.Steward;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Writes the entry of a case from what its steps have said so far; it depends on nothing else, so it can be redone. */
@Component
class EntryDrafting {

    private final Dossier dossier;
    private final Meetings meetings;
    private final Regularisations regularisations;
    private final LateReassessments late;
    private final CurrentForms forms;
    private final PersonalNames names;

    EntryDrafting(
            Dossier dossier,
            Meetings meetings,
            Regularisations regularisations,
            LateReassessments late,
            CurrentForms forms,
            PersonalNames names) {
        this.dossier = dossier;
        this.meetings = meetings;
        this.regularisations = regularisations;
        this.late = late;
        this.forms = forms;
        this.names = names;
    }

    RegisterEntry draft(Case described) {
        String reference = described.reference();
        CaseContent content = new CaseContent(
                described, dossier.documents().of(reference), dossier.journal().of(reference), forms, names);
        DecisionSection decided = new DecisionSection(content, meetings);
        List<Decision> decisions = decided.decisions();
        StandingSection standing = new StandingSection(content);
        StepSections steps = new StepSections(content);
        TrialSections trial = new TrialSections(content, decided.lastAdopted());
        return new RegisterEntry(
                identity(content, decisions),
                steward(content),
                standing.standing(regularisations, late),
                steps.purpose(),
                steps.solution(),
                steps.data(),
                steps.risk(),
                steps.oversight(),
                trial.experimentation(),
                trial.evaluation(),
                trial.frugality(),
                decisions,
                steps.act(),
                standing.ending(),
                List.of());
    }

    private Identity identity(CaseContent content, List<Decision> decisions) {
        Case described = content.dossier();
        String summaryForThePublic =
                decisions.isEmpty() ? null : decisions.get(decisions.size() - 1).publicSummary();
        return new Identity(
                described.reference(),
                UUID.nameUUIDFromBytes(described.reference().getBytes(StandardCharsets.UTF_8)),
                names.without(described.title()),
                content.newest("proposal").text("summary"),
                first(content.newest("generalization").text("registerText"), summaryForThePublic),
                described.frameworkVersion());
    }

    private Steward steward(CaseContent content) {
        String organisation = content.dossier().organisation();
        PublicDocument proposal = content.newest("proposal");
        return new Steward(
                new Choice(organisation, dossier.people().organisationName(organisation)),
                new Organisation(organisation, "").isCommune(),
                proposal.text("contactFunction"),
                proposal.mailbox("contactMailbox"),
                proposal.text("sponsor"),
                proposal.text("partners"));
    }
}
