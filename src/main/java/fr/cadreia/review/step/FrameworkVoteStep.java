package fr.cadreia.review.step;

import fr.cadreia.dossier.event.Event;
import fr.cadreia.dossier.event.StepEvent.CouncilVoted;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.CrossChecks;
import fr.cadreia.engine.FieldError;
import fr.cadreia.engine.FrenchText;
import fr.cadreia.engine.StepContext;
import fr.cadreia.review.Review.Outcome;
import fr.cadreia.review.ReviewVariables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The metropolitan council's vote is recorded: adopted, a new version holds from its date of effect. */
@Component
class FrameworkVoteStep extends ReviewStep {

    private static final String VOTE = "frameworkVote";
    private static final String ADOPTED = "adopted";

    FrameworkVoteStep(ReviewDesk desk) {
        super("framework-vote", desk);
    }

    @Override
    protected Map<String, Object> helpers(StepContext step) {
        return Map.of("earliest", earliest().toString());
    }

    /** The day after today, and after every version that is already adopted. */
    private LocalDate earliest() {
        LocalDate afterLatest = desk().frameworks().latest().effectiveOn().plusDays(1);
        LocalDate tomorrow = desk().dossier().today().plusDays(1);
        return afterLatest.isAfter(tomorrow) ? afterLatest : tomorrow;
    }

    @Override
    public List<String> pastDates() {
        return List.of("actDate");
    }

    @Override
    protected List<FieldError> faults(StepContext step, Answers answers) {
        List<FieldError> errors = new ArrayList<>();
        LocalDate today = desk().dossier().today();
        CrossChecks.notBefore(answers, "actDate", today.minusYears(1), "l’année écoulée")
                .ifPresent(errors::add);
        if (answers.is(VOTE, ADOPTED)) {
            CrossChecks.notAfter(
                            answers,
                            "effectiveOn",
                            earliest().plusYears(1),
                            "la nouvelle version prend effet dans l’année")
                    .ifPresent(errors::add);
            CrossChecks.notBefore(
                            answers,
                            "effectiveOn",
                            earliest(),
                            "le lendemain de ce constat ou de la version en vigueur")
                    .ifPresent(errors::add);
            List<String> missing = desk().adoption().missing(step.caseReference());
            if (!missing.isEmpty()) {
                errors.add(FieldError.of(
                        VOTE, "l’évaluation du comité, la saisine du CODEV et la proposition précèdent l’adoption."));
            }
        }
        return errors;
    }

    @Override
    protected Event event(StepContext step, Answers answers) {
        return new CouncilVoted(answers.text(VOTE), act(answers));
    }

    @Override
    protected Map<String, Object> complete(StepContext step, Answers answers) {
        String vote = answers.text(VOTE);
        switch (vote) {
            case ADOPTED ->
                desk().adoption()
                        .adopt(
                                step.caseReference(),
                                step.actor(),
                                answers.date("effectiveOn").orElseThrow(),
                                act(answers));
            case "rejected" -> desk().adoption().end(step.caseReference(), step.actor(), Outcome.REJECTED);
            default -> {
                // Sent back: the committee proposes again.
            }
        }
        return Map.of(ReviewVariables.VOTE.name(), vote);
    }

    private static String act(Answers answers) {
        return "Délibération n°\u00a0" + answers.text("actNumber").strip() + " du "
                + answers.date("actDate").map(FrenchText::day).orElse("");
    }
}
