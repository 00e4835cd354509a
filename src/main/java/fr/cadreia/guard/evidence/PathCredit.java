package fr.cadreia.guard.evidence;

import static fr.cadreia.guard.evidence.StepRule.PATH;
import static fr.cadreia.guard.evidence.StepRule.place;

import fr.cadreia.committee.DecisionExtract;
import fr.cadreia.committee.Motion;
import fr.cadreia.dossier.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far the journal proves that a case has come: the steps are credited in their order, one completion each, and
 * whatever enters a step again takes away its credit and that of all later ones.
 */
final class PathCredit {

    private static final int REVIEW = place(Step.REVIEW);
    private static final int GATE = place(Step.DATA_GATE);
    private static final int PROTOCOL = place(Step.EXPERIMENT_PROTOCOL);
    private static final int DECISION = place(Step.COMMITTEE_DECISION);
    private static final int GENERALIZATION = place(Step.GENERALIZATION);

    private final String process;
    private final List<DecisionExtract> extracts;
    private final CompletionCheck completions = new CompletionCheck();
    private final OpinionsGiven opinions = new OpinionsGiven();
    private final boolean[] entered = new boolean[PATH.size()];
    private final String[] why = new String[PATH.size()];

    private String organisation = "";
    private int credited;
    private boolean qualified;
    private List<String> opinionsMissing = List.of();
    private Optional<Examined> examined = Optional.empty();

    /** @param process the process instance of the case that is to be generalised */
    PathCredit(String process, List<DecisionExtract> extracts) {
        this.process = process;
        this.extracts = extracts;
    }

    /** Rows in their order. */
    void read(Fact row) {
        opinions.read(row, process);
        examined.filter(examination -> row.isOf(examination.process())).ifPresent(examination -> examination.read(row));
        switch (row.kind()) {
            case OPENED, IMPORTED -> organisation = row.text("organisation");
            case STEP_ENTERED -> Step.of(row.entry().step()).ifPresent(step -> enter(step, row));
            case STEP_COMPLETED ->
                Step.of(row.text("step")).flatMap(StepRule::placeOf).ifPresent(at -> complete(at, row));
            case QUALIFIED -> qualified = credited > 0;
            case EXCLUDED -> cancel(0, "l'usage proposé est exclu par le cadre" + row.where());
            case DATA_GATE_CLOSED -> cancel(GATE, "le contrôle est fermé" + row.where());
            case DATA_GATE_COMPUTED -> {
                if (!row.flag("open")) {
                    cancel(GATE, "le contrôle est fermé" + row.where());
                }
            }
            case RECTIFICATION_APPROVED ->
                Step.of(row.text("redo"))
                        .flatMap(StepRule::placeOf)
                        .ifPresent(at -> cancel(at, "une rectification l'a annulée" + row.where()));
            case EXAMINATION_OPENED -> examine(row);
            case EXTRACT_FILED -> decide(row);
            default -> {
                // The other rows prove no step and cancel none.
            }
        }
    }

    private void enter(Step step, Fact row) {
        if (step == Step.STOP) {
            cancel(DECISION, "un arrêt a été engagé depuis" + row.where());
        }
        StepRule.placeOf(step).ifPresent(at -> {
            if (at == GENERALIZATION && credited > GENERALIZATION) {
                cancel(DECISION, "elle a déjà été suivie d'une généralisation");
            }
            cancel(at, "« " + step.label() + " » a été reprise depuis" + row.where());
            entered[at] = row.isOf(process);
            if (at == DECISION) {
                examined = Optional.empty();
            }
        });
    }

    private void complete(int at, Fact row) {
        StepRule rule = PATH.get(at);
        boolean opened = entered[at];
        entered[at] = false;
        Optional<String> defect = !row.isOf(process) || !opened
                ? Optional.of("terminée sans que le parcours de ce dossier l'ait ouverte")
                : completions.defect(rule, row, organisation);
        if (defect.isEmpty() && at != credited) {
            defect = Optional.of(
                    "terminée avant " + PATH.get(Math.min(credited, at)).name());
        }
        if (defect.isPresent()) {
            why[at] = defect.get() + row.where();
            return;
        }
        credit(at);
        completions.credited(rule, row);
    }

    private void credit(int at) {
        credited = at + 1;
        if (at == 0) {
            qualified = false;
        } else if (at == PROTOCOL) {
            opinionsMissing = opinions.missing();
        }
    }

    private void examine(Fact row) {
        boolean asked = row.text("caller").equals(process) && entered[DECISION];
        if (asked) {
            examined = Optional.of(new Examined(row.text("process")));
        } else if (credited == DECISION) {
            why[DECISION] = "l'examen ouvert n'a pas été demandé par le parcours de ce dossier" + row.where();
        }
    }

    private void decide(Fact row) {
        boolean own =
                examined.filter(examination -> row.isOf(examination.process())).isPresent();
        cancel(DECISION, "une décision plus récente l'a remplacée" + row.where());
        if (!own) {
            return;
        }
        Optional<String> defect = credited < DECISION
                ? Optional.of("prise avant " + PATH.get(credited).name())
                : examined.get().defect(row, extracts);
        if (defect.isEmpty()) {
            credit(DECISION);
        } else {
            why[DECISION] = defect.get() + row.where();
        }
    }

    private void cancel(int from, String reason) {
        for (int at = from; at < credited; at++) {
            why[at] = reason;
        }
        credited = Math.min(credited, from);
        if (from <= REVIEW) {
            opinions.forget();
        }
        if (from < DECISION) {
            examined = Optional.empty();
        }
    }

    /**
     * @param generalized whether the generalisation itself must be proved, or only what comes before it
     * @return what is missing and how to get it, in French
     */
    List<String> missing(boolean generalized) {
        List<String> missing = new ArrayList<>();
        if (!generalized && credited > GENERALIZATION) {
            missing.add("Décision du comité : elle a déjà été suivie d'une généralisation. " + decisionRemedy());
        }
        for (int at = credited; at < (generalized ? PATH.size() : GENERALIZATION); at++) {
            String reason = why[at] == null ? "le journal n'en porte aucune trace" : why[at];
            missing.add(PATH.get(at).name() + " : " + reason + ". " + remedy(PATH.get(at)));
        }
        if (credited > 0 && !qualified) {
            missing.add("Qualification : elle n'a pas été calculée depuis la proposition. " + remedy(PATH.get(0)));
        }
        if (credited > PROTOCOL) {
            missing.addAll(opinionsMissing);
        }
        return missing;
    }

    private static String remedy(StepRule rule) {
        return switch (rule.step()) {
            case COMMITTEE_DECISION -> decisionRemedy();
            case GENERALIZATION -> "Elle se fait par son formulaire, par une personne de l'organisation du dossier.";
            default ->
                "À faire, ou à reprendre par une rectification (page du dossier), par "
                        + (rule.isRequesters() ? "une personne de l'organisation du dossier" : rule.who()) + ".";
        };
    }

    private static String decisionRemedy() {
        return "Le comité doit examiner ce dossier et adopter la motion « " + Motion.GENERALIZE.label() + " ».";
    }
}
