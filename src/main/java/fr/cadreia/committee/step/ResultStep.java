package fr.cadreia.committee.step;

import fr.cadreia.committee.DeliberationVariables;
import fr.cadreia.committee.Examination;
import fr.cadreia.committee.Motion;
import fr.cadreia.committee.Reservation;
import fr.cadreia.committee.RuleFindings;
import fr.cadreia.committee.Tally;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.commitment.CommitmentTracker;
import fr.cadreia.dossier.event.Event;
import fr.cadreia.dossier.event.ExaminationEvent.ResultRecorded;
import fr.cadreia.dossier.summary.SectionKind;
import fr.cadreia.dossier.summary.SummarySection;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.CrossChecks;
import fr.cadreia.engine.FactLine;
import fr.cadreia.engine.FieldError;
import fr.cadreia.engine.StepContext;
import fr.cadreia.people.PersonalNames;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The chair records the computed result (constat du résultat) with its reasons; nobody can edit it. */
@Component
class ResultStep extends CommitteeStep {

    private static final List<Map<String, Object>> NEXT = List.of(
            Map.of("value", "nextMotion", "label", "Mettre un autre projet d’avis aux voix"),
            Map.of("value", Motion.SENT_BACK, "label", "Renvoyer le dossier pour complément de bilan"),
            Map.of("value", "adjourn", "label", "Ajourner à une autre séance"));

    private final CommitmentTracker tracker;
    private final PersonalNames names;
    private final RuleFindings findings;
    private final TrialLimit limit;

    ResultStep(
            Dossier dossier,
            Examination examination,
            CommitmentTracker tracker,
            PersonalNames names,
            RuleFindings findings,
            TrialLimit limit) {
        super("result", dossier, examination);
        this.findings = findings;
        this.limit = limit;
        this.names = names;
        this.tracker = tracker;
    }

    @Override
    protected Map<String, Object> helpers(StepContext step) {
        Tally tally = tally(step);
        Map<String, Object> helpers = new HashMap<>(findings.helpers(step.caseReference()));
        helpers.put("adopted", isAdopted(step));
        helpers.put(
                "resultText",
                motion(step).label() + "\u00a0: " + tally.verdict().label().toLowerCase(Locale.FRENCH) + ". "
                        + tally.text()
                        + refusal(step).map(why -> " Sans effet. " + why).orElse(""));
        helpers.put("nextStepOptions", NEXT);
        return helpers;
    }

    @Override
    protected List<SummarySection> ownSections(StepContext step) {
        Tally tally = tally(step);
        List<SummarySection> sections = new ArrayList<>(super.ownSections(step));
        sections.add(SummarySection.answers(
                "ballot",
                "Le scrutin",
                List.of(
                        new FactLine("Projet d’avis", motion(step).label()),
                        new FactLine("Décompte", tally.text()),
                        new FactLine("Résultat", tally.verdict().label()))));
        return sections;
    }

    /** The committee's last decision is that of an earlier examination. */
    @Override
    protected List<SummarySection> caseSections(StepContext step) {
        return super.caseSections(step).stream()
                .filter(section -> !section.id().equals(SectionKind.RESULT.id()))
                .toList();
    }

    @Override
    public List<FieldError> check(StepContext step, Answers answers) {
        List<FieldError> errors = new ArrayList<>(names.refused(answers, "publicSummary"));
        errors.addAll(findings.check(step.caseReference(), answers));
        for (int number = 1; number <= Reservation.PLACES; number++) {
            String due = "reservation" + number + "Due";
            LocalDate today = dossier().today();
            CrossChecks.notBefore(answers, due, today, "le jour de la décision").ifPresent(errors::add);
            CrossChecks.notAfter(answers, due, today.plusYears(5), "une réserve se lève dans les cinq ans")
                    .ifPresent(errors::add);
        }
        return errors;
    }

    @Override
    protected Answers document(StepContext step, Answers answers) {
        return isAdopted(step) ? findings.completed(step.caseReference(), answers) : answers;
    }

    @Override
    protected Event event(StepContext step, Answers answers) {
        boolean adopted = isAdopted(step);
        return new ResultRecorded(motion(step).code(), adopted, adopted ? "adopted" : answers.text("next"));
    }

    @Override
    protected Map<String, Object> complete(StepContext step, Answers answers) {
        boolean adopted = isAdopted(step);
        String next = adopted ? "adopted" : answers.text("next");
        Map<String, Object> variables = new HashMap<>();
        variables.put(DeliberationVariables.RESULT_STEP.name(), next);
        variables.put(
                DeliberationVariables.OUTCOME.name(), adopted ? motion(step).code() : Motion.SENT_BACK);
        if (adopted) {
            follow(step, answers);
        }
        if (next.equals("adjourn")) {
            variables.put(DeliberationVariables.SECOND_CONVENING.name(), false);
        }
        return variables;
    }

    /** Each reservation becomes a task of the proposer's side. */
    private void follow(StepContext step, Answers answers) {
        Reservation.of(answers)
                .forEach(reservation -> tracker.add(
                        step.caseReference(),
                        "Réserve du comité",
                        reservation.text(),
                        reservation.owner(),
                        LocalDate.parse(reservation.due())));
    }

    /** A motion that could not be put has no effect, however many voted for it. */
    private boolean isAdopted(StepContext step) {
        return tally(step).isAdopted() && refusal(step).isEmpty();
    }

    private Optional<String> refusal(StepContext step) {
        return limit.refusal(step.caseReference(), motion(step));
    }

    private Tally tally(StepContext step) {
        return examination().tally(step.caseReference(), step.processInstanceId(), isSecond(step));
    }

    private Motion motion(StepContext step) {
        return examination().motion(step.caseReference(), step.processInstanceId());
    }
}
