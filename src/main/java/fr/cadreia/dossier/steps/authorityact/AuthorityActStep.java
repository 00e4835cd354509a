package fr.cadreia.dossier.steps.authorityact;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.Essential;
import fr.cadreia.dossier.PathVariables;
import fr.cadreia.dossier.SectionKind;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.StepView;
import fr.cadreia.dossier.file.CaseFile;
import fr.cadreia.dossier.file.CaseFiles;
import fr.cadreia.dossier.steps.authorityact.AuthorityAct.Choice;
import fr.cadreia.dossier.steps.authorityact.AuthorityAct.Kind;
import fr.cadreia.dossier.steps.authorityact.ReceivedActs.ReceivedAct;
import fr.cadreia.journal.CaseEvent.AuthorityDecided;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.StepEvent.AuthorityActed;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.CrossChecks;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.FieldOption;
import fr.cadreia.kernel.form.FormCode;
import fr.cadreia.kernel.form.ProcessVariables;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.DecidingOrganisations;
import fr.cadreia.people.Organisation;
import fr.cadreia.people.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The competent authority follows a favourable opinion, refuses it, or asks once after each bilan for a second examination
 * (see src/docs/adr/0060-authority.md).
 */
@Component
class AuthorityActStep extends CaseStep<AuthorityAct> {

    private static final String SECOND_ASKED = "secondAsked";
    private static final String ACT_OPTIONS = "actOptions";

    private final CaseFiles files;
    private final DecidingOrganisations deciding;
    private final ReceivedActs received;

    AuthorityActStep(CaseRecords records, CaseFiles files, DecidingOrganisations deciding, ReceivedActs received) {
        super(AuthorityAct.class, records);
        this.files = files;
        this.deciding = deciding;
        this.received = received;
    }

    @Override
    public StepView view() {
        return StepView.retoldIn(SectionKind.AUTHORITY_ACT)
                .concluding(AuthorityAct.DECISION, AuthorityAct.REASONS)
                .showing(
                        Essential.USE,
                        Essential.DECISION,
                        Essential.RECOMMENDATION,
                        Essential.TARGETS,
                        Essential.GATHERED,
                        Essential.OPINIONS,
                        Essential.SECOND_READING,
                        Essential.SOBER_OPTION,
                        Essential.TRIAL)
                .opening(SectionKind.RESULT, SectionKind.ASSESSMENT, SectionKind.OPINIONS);
    }

    /** Starts with the document deposited last; nothing else is taken over from an earlier act. */
    @Override
    protected Answers startFrom(StepContext step) {
        return acts(step)
                .reduce((earlier, later) -> later)
                .map(file -> Answers.NONE.with(AuthorityAct.ACT, Long.toString(file.id())))
                .orElse(Answers.NONE);
    }

    /** Returns the documents of acts, without the documents of acts that a guarantor refused. */
    private Stream<CaseFile> acts(StepContext step) {
        List<CaseFile> acts =
                files.of(step.caseReference()).stream().filter(CaseFile::isAct).toList();
        Set<Long> refused = received.of(step.caseReference()).stream()
                .filter(ReceivedAct::isRefused)
                .flatMap(act -> acts.stream()
                        .filter(file -> file.addedBy().equals(act.enteredBy())
                                && !file.addedAt().isAfter(act.enteredAt()))
                        .reduce((earlier, later) -> later)
                        .stream())
                .map(CaseFile::id)
                .collect(Collectors.toSet());
        return acts.stream().filter(file -> !refused.contains(file.id()));
    }

    @Override
    public ShownValues helpers(StepContext step) {
        return ShownValues.NONE
                .with(SECOND_ASKED, isSecondAsked(step.caseReference()))
                .with(
                        ACT_OPTIONS,
                        acts(step)
                                .map(file -> new FieldOption(
                                        Long.toString(file.id()),
                                        file.name() + ", déposé le " + FrenchText.day(file.addedAt())))
                                .toList());
    }

    @Override
    public List<String> pastDates() {
        return List.of(AuthorityAct.ACT_DATE);
    }

    @Override
    protected List<FieldError> faults(StepContext step, AuthorityAct act) {
        List<FieldError> errors = new ArrayList<>();
        String reference = step.caseReference();
        if (people().has(step.actor(), Role.AUTHORITY)
                && records().committee().tookPartInAVote(reference, step.actor())) {
            errors.add(
                    new FieldError(
                            "",
                            "",
                            "Vous avez voté sur ce dossier au comité\u00a0: un autre titulaire de l’autorité doit prendre cet acte."));
        }
        String organisation = records().cases().get(reference).organisation();
        if (new Organisation(organisation, "").isCommune()
                && deciding.act(organisation).isEmpty()) {
            errors.add(new FieldError(
                    "",
                    "",
                    "Aucun acte d’adhésion de cette commune au cadre de confiance n’est enregistré\u00a0: un administrateur le"
                            + " demande sur la page «\u00a0Qui décide\u00a0», un garant contresigne."));
        }
        if (act.decision() == Choice.SECOND_EXAMINATION && isSecondAsked(reference)) {
            errors.add(FieldError.of(
                    AuthorityAct.DECISION,
                    "un second examen a déjà été demandé depuis ce bilan\u00a0: suivez l’avis ou refusez-le."));
        }
        if (act.decision() == Choice.FOLLOWS) {
            if (act.actNumber().isBlank() && act.actKind() != Kind.SERVICE_NOTE) {
                errors.add(FieldError.of(
                        AuthorityAct.ACT_NUMBER,
                        "indiquez le numéro de l’acte\u00a0: seule une note de service peut n’en avoir aucun."));
            }
            opinionDay(reference)
                    .flatMap(
                            day -> CrossChecks.notBefore(AuthorityAct.ACT_DATE, act.actDate(), day, "l’avis du comité"))
                    .ifPresent(errors::add);
            CrossChecks.notBefore(AuthorityAct.EFFECT_DATE, act.effectDate(), act.actDate(), "la date de l’acte")
                    .ifPresent(errors::add);
        }
        return errors;
    }

    private Optional<LocalDate> opinionDay(String reference) {
        return records().committee().result(reference).map(result -> AuthorityClock.dayOf(result.recordedAt()));
    }

    /** Tells whether a second examination was asked for since the last bilan. */
    private boolean isSecondAsked(String reference) {
        boolean asked = false;
        for (JournalEntry entry : records().journal().of(reference)) {
            if (Step.ASSESSMENT.code().equals(entry.step())) {
                asked = false;
            } else if (entry.event() instanceof AuthorityActed acted) {
                asked = acted.decision().equals(FormCode.of(Choice.SECOND_EXAMINATION));
            }
        }
        return asked;
    }

    /**
     * Returns the account of the secretary whose entry the actor countersigns; empty where a holder of the authority
     * acts.
     */
    private String enteredBy(StepContext step) {
        return people().has(step.actor(), Role.AUTHORITY)
                ? ""
                : received.signedBy(step.caseReference(), step.actor())
                        .map(ReceivedAct::enteredBy)
                        .orElse("");
    }

    @Override
    protected Event event(StepContext step, AuthorityAct act) {
        String decides = deciding.of(records().cases().get(step.caseReference()).organisation());
        return new AuthorityActed(FormCode.of(act.decision()), decides, enteredBy(step));
    }

    @Override
    protected ProcessVariables complete(StepContext step, AuthorityAct act) {
        String reference = step.caseReference();
        String decides = deciding.of(records().cases().get(reference).organisation());
        records()
                .journal()
                .append(
                        reference,
                        step.actor(),
                        Step.AUTHORITY_ACT.code(),
                        new AuthorityDecided(
                                FormCode.of(act.decision()),
                                people().organisationName(decides),
                                act.sentence(),
                                act.decision() == Choice.FOLLOWS ? act.effectDate() : null,
                                act.reasons()));
        return ProcessVariables.NONE.with(PathVariables.AUTHORITY_DECISION, FormCode.of(act.decision()));
    }
}
