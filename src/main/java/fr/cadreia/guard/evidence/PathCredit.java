package fr.cadreia.guard.evidence;

import fr.cadreia.committee.extract.DecisionExtract;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.trial.TrialReading;
import fr.cadreia.dossier.trial.TrialStanding;
import fr.cadreia.framework.Settings;
import fr.cadreia.journal.Motion;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The steps of a case that the journal proves. They are credited in their order, one completion each; a row that enters
 * a step again takes away its credit and that of all later ones.
 */
final class PathCredit {

    private final PathRules rules;
    private final String process;
    private final List<DecisionExtract> extracts;
    private final Function<String, Settings> settings;
    private final CompletionCheck completions = new CompletionCheck();
    private final OpinionsGiven opinions = new OpinionsGiven();
    private final TriedEnough tried;
    private final boolean[] entered;
    private final String[] why;
    private final int decision;
    private final int generalization;

    private String organisation = "";
    private int credited;
    private boolean qualified;
    private List<String> opinionsMissing = List.of();
    private Optional<ExaminationEvidence> examined = Optional.empty();

    /**
     * @param process the process instance of the case that is to be generalised
     * @param framework number of the version that the case is pinned to
     * @param settings the figures of a version, by its number
     */
    PathCredit(
            PathRules rules,
            String process,
            List<DecisionExtract> extracts,
            String framework,
            Function<String, Settings> settings) {
        this.tried = new TriedEnough(settings.apply(framework));
        this.settings = settings;
        this.rules = rules;
        this.process = process;
        this.extracts = extracts;
        this.entered = new boolean[rules.steps().size()];
        this.why = new String[rules.steps().size()];
        this.decision = rules.placeOf(Step.COMMITTEE_DECISION);
        this.generalization = rules.placeOf(Step.GENERALIZATION);
    }

    /** Reads a row; rows come in their order. */
    void read(EvidenceRow row) {
        opinions.read(row, process);
        tried.read(row);
        examined.filter(examination -> row.isOf(examination.process())).ifPresent(examination -> examination.read(row));
        switch (row.kind()) {
            case OPENED, IMPORTED -> organisation = row.text("organisation");
            case STEP_ENTERED -> Step.of(row.entry().step()).ifPresent(step -> enter(step, row));
            case STEP_COMPLETED ->
                rules.place(rule -> row.text("form").equals(rule.form())
                                || row.text("step").equals(rule.step().code()))
                        .ifPresent(at -> complete(at, row));
            case QUALIFIED -> qualified = credited > 0;
            case EXCLUDED -> cancel(0, "l’usage proposé est exclu par le cadre" + row.where());
            case DATA_GATE_CLOSED -> closeGate(row);
            case DATA_GATE_COMPUTED -> {
                if (!row.flag("open")) {
                    closeGate(row);
                }
            }
            case RECTIFICATION_APPROVED ->
                rules.place(rule -> row.text("redo").equals(rule.step().code()))
                        .ifPresent(at -> cancel(at, "une rectification l’a annulée" + row.where()));
            case ACT_RECEIVED -> completions.received(row);
            case VOTED -> completions.voted(row);
            case EXAMINATION_OPENED -> examine(row);
            case EXTRACT_FILED -> decide(row);
            default -> {
                // All other rows prove no step and cancel none.
            }
        }
    }

    private void closeGate(EvidenceRow row) {
        cancel(rules.placeOf(Step.DATA_GATE), "la confidentialité n’est pas conforme" + row.where());
    }

    private void enter(Step step, EvidenceRow row) {
        completions.entered(step);
        if (step == Step.STOP) {
            cancel(decision, "un arrêt a été engagé depuis" + row.where());
        }
        rules.place(rule -> rule.is(step)).ifPresent(at -> {
            if (at == generalization && credited > generalization) {
                cancel(decision, "elle a déjà été suivie d’une généralisation");
            }
            cancel(at, rules.at(at).name() + " a été reprise depuis" + row.where());
            entered[at] = row.isOf(process);
            if (at == decision) {
                examined = Optional.empty();
            }
        });
    }

    private void complete(int at, EvidenceRow row) {
        StepRule rule = rules.at(at);
        boolean opened = entered[at];
        entered[at] = false;
        Optional<String> defect = !row.isOf(process) || !opened
                ? Optional.of("terminée sans que le parcours de ce dossier l’ait ouverte")
                : completions.defect(rule, row, organisation);
        if (defect.isEmpty() && at > credited) {
            defect = Optional.of("terminée avant " + rules.at(credited).name());
        }
        if (defect.isPresent()) {
            // The step's content is now different from what was proved.
            cancel(at, "son formulaire a été rempli de nouveau" + row.where());
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
        } else if (rules.at(at).is(Step.EXPERIMENT_PROTOCOL)) {
            opinionsMissing = opinions.missing();
        } else if (rules.at(at).is(Step.EXPERIMENT_CLOSING)) {
            tried.closed();
        }
    }

    private void examine(EvidenceRow row) {
        boolean asked = row.text("caller").equals(process) && entered[decision];
        if (asked) {
            examined = Optional.of(new ExaminationEvidence(row, settings.apply(row.text("framework"))));
        } else if (credited == decision) {
            why[decision] = "l’examen ouvert n’a pas été demandé par le parcours de ce dossier" + row.where();
        }
    }

    private void decide(EvidenceRow row) {
        boolean own =
                examined.filter(examination -> row.isOf(examination.process())).isPresent();
        cancel(decision, "une décision plus récente l’a remplacée" + row.where());
        if (!own) {
            return;
        }
        Optional<String> defect = credited < decision
                ? Optional.of("prise avant " + rules.at(credited).name())
                : examined.get().defect(row, extracts);
        if (defect.isEmpty()) {
            credit(decision);
        } else {
            why[decision] = defect.get() + row.where();
        }
    }

    private void cancel(int from, String reason) {
        for (int at = from; at < credited; at++) {
            why[at] = reason;
        }
        credited = Math.min(credited, from);
        if (from <= rules.placeOf(Step.REVIEW)) {
            opinions.forget();
        }
        if (from < decision) {
            examined = Optional.empty();
        }
    }

    /**
     * @param next of what everything before must be proved; empty for the whole path
     * @return the missing pieces and the way to get each, in French
     */
    List<String> missing(Optional<Step> next) {
        int until = next.map(rules::placeOf).orElse(entered.length);
        List<String> missing = new ArrayList<>();
        if (credited > until) {
            missing.add(Remedies.of(
                    rules.at(decision),
                    credited > generalization
                            ? "elle a déjà été suivie d’une généralisation"
                            : "elle a déjà été suivie d’un acte de l’autorité"));
        }
        for (int at = credited; at < until; at++) {
            missing.add(Remedies.of(rules.at(at), why[at] == null ? "le journal n’en porte aucune trace" : why[at]));
        }
        if (credited > 0 && !qualified) {
            missing.add("Qualification\u00a0: elle n’a pas été calculée depuis la proposition. "
                    + Remedies.of(rules.at(0)));
        }
        if (credited > rules.placeOf(Step.EXPERIMENT_PROTOCOL)) {
            missing.addAll(opinionsMissing);
        }
        if (credited > rules.placeOf(Step.EXPERIMENT_CLOSING)) {
            missing.addAll(tried.missing(rules.at(rules.placeOf(Step.EXPERIMENT_CLOSING))));
        }
        return missing;
    }

    /** The remedies for each missing piece, in French. */
    private static final class Remedies {

        private Remedies() {}

        /** @param why the step is not proved */
        static String of(StepRule rule, String why) {
            return rule.name() + "\u00a0: " + why + ". " + of(rule);
        }

        static String of(StepRule rule) {
            return switch (rule.step()) {
                case COMMITTEE_DECISION ->
                    "Le comité doit examiner ce dossier et adopter le projet d’avis «\u00a0" + Motion.GENERALIZE.label()
                            + "\u00a0».";
                case AUTHORITY_ACT ->
                    "L’autorité qui décide pour l’organisation du dossier doit suivre l’avis favorable, par un acte.";
                case GENERALIZATION ->
                    "Elle se fait par son formulaire, par une personne de l’organisation du dossier.";
                default ->
                    "À faire, ou à reprendre par une rectification (page du dossier), par "
                            + (rule.isRequesters() ? "une personne de l’organisation du dossier" : rule.who()) + ".";
            };
        }
    }

    /**
     * Tells whether the solution was tried for as long, and used as much, as the framework demands when its end was
     * recorded.
     */
    private static final class TriedEnough {

        private final TrialReading reading = new TrialReading();
        private final Settings settings;

        private LocalDate day = LocalDate.MIN;
        private Optional<String> obstacle = Optional.empty();

        TriedEnough(Settings settings) {
            this.settings = settings;
        }

        void read(EvidenceRow row) {
            reading.read(row.entry());
            day = AuthorityClock.dayOf(row.when());
        }

        /** Records that the end of the experimentation has just been proved. */
        void closed() {
            obstacle = reading.trial()
                    .standing(settings, day)
                    .map(TrialStanding::obstacle)
                    .orElse(Optional.of("aucune expérimentation n’a commencé."));
        }

        /** @return the missing pieces, in French */
        List<String> missing(StepRule closing) {
            return obstacle
                    .map(why -> closing.name() + "\u00a0: " + why + " Le comité peut décider d’arrêter, ou de prolonger"
                            + " l’expérimentation.")
                    .stream()
                    .toList();
        }
    }
}
