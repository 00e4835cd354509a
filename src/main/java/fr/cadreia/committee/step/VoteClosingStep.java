package fr.cadreia.committee.step;

import fr.cadreia.committee.Examination;
import fr.cadreia.committee.Sitting;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.FieldError;
import fr.cadreia.engine.StepContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The secretary closes the ballot; how many have voted is shown, never for what. */
@Component
class VoteClosingStep extends CommitteeStep {

    VoteClosingStep(Dossier dossier, Examination examination) {
        super("vote-closing", dossier, examination);
    }

    @Override
    protected Map<String, Object> startFrom(StepContext step) {
        Sitting sitting = sitting(step);
        return sitting.recused().contains(sitting.chair()) ? Map.of() : Map.of("sessionChair", sitting.chair());
    }

    @Override
    protected Map<String, Object> helpers(StepContext step) {
        Sitting sitting = sitting(step);
        int voted = examination()
                .votes(step.caseReference(), step.processInstanceId())
                .size();
        int expected = sitting.voters().size() + declared(step);
        Map<String, Object> helpers = new HashMap<>();
        helpers.put("ballotProgress", voted + " membre(s) sur " + expected + " se sont prononcés.");
        helpers.put(
                "memberOptions",
                memberOptions(step).stream()
                        .filter(option -> mayPreside(sitting, (String) option.get("value")))
                        .toList());
        return helpers;
    }

    private int declared(StepContext step) {
        return (int) examination().votes(step.caseReference(), step.processInstanceId()).stream()
                .filter(vote -> sitting(step).recused().contains(vote.member()))
                .count();
    }

    /** The chair is replaced only when recused; absence was seen to when the session began. */
    private static boolean mayPreside(Sitting sitting, String member) {
        if (!sitting.recused().contains(sitting.chair())) {
            return member.equals(sitting.chair());
        }
        return sitting.present().contains(member) && !sitting.recused().contains(member);
    }

    @Override
    public List<FieldError> check(StepContext step, Answers answers) {
        return mayPreside(sitting(step), answers.text("sessionChair"))
                ? List.of()
                : List.of(FieldError.of(
                        "sessionChair",
                        "la présidence ne change que si elle s'est déportée : choisissez alors un membre présent."));
    }
}
