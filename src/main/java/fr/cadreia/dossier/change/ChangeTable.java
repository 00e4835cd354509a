package fr.cadreia.dossier.change;

import fr.cadreia.dossier.qualification.Decisions;
import fr.cadreia.dossier.qualification.Qualification;
import fr.cadreia.journal.ChangeRating;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.json.ShippedYaml;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The changes that people may declare ({@code dossier/changes.yaml}), and their rating by the table of the framework. */
@Component
public class ChangeTable {

    private static final String TABLE = "/dossier/changes.yaml";
    private static final String DECISION = "changeRating";

    private final List<Subject> subjects = ShippedYaml.list(TABLE, Subject.class);
    private final Map<String, Change> byCode = new LinkedHashMap<>();
    private final Decisions decisions;
    private final Qualification qualification;

    ChangeTable(Decisions decisions, Qualification qualification) {
        this.decisions = decisions;
        this.qualification = qualification;
        subjects.forEach(subject -> subject.changes().forEach(change -> byCode.put(change.code(), change)));
    }

    /** @param label French, e.g. « Données » */
    public record Subject(String label, List<Change> changes) {}

    /**
     * A change.
     *
     * @param code the value of the decision table's input
     * @param label the French sentence that people tick
     * @param least the code of the rating that the decision table cannot go below
     */
    public record Change(String code, String label, String least) {}

    /** Lists the changes by their subjects, in the order of the file. */
    public List<Subject> subjects() {
        return subjects;
    }

    /** Returns the French sentence; the code itself where a later list does not know it any more. */
    public String label(String code) {
        Change change = byCode.get(code);
        return change == null ? code : change.label();
    }

    /**
     * Returns the weight of several changes together: that of the gravest.
     *
     * @param codes at least one
     * @throws CommandRefusedException when there is none, or one is not in the list
     */
    public ChangeRating rating(String caseReference, Collection<String> codes) {
        int risk = qualification.of(caseReference).riskLevel().number();
        return codes.stream()
                .map(code -> rating(code, risk))
                .max(ChangeRating::compareTo)
                .orElseThrow(() ->
                        CommandRefusedException.invalid("Cochez au moins une ligne de «\u00a0Ce qui change\u00a0»."));
    }

    private ChangeRating rating(String code, int risk) {
        Change change = byCode.get(code);
        if (change == null) {
            throw CommandRefusedException.invalid("«\u00a0Ce qui change\u00a0»\u00a0: choisissez dans la liste.");
        }
        Answers inputs = Answers.NONE.with("change", code).with("riskLevel", risk);
        ChangeRating least = ChangeRating.of(change.least());
        return decisions.evaluate(DECISION, inputs).stream()
                .map(rule -> ChangeRating.of(rule.text("rating")))
                .max(ChangeRating::compareTo)
                .filter(rating -> rating.compareTo(least) > 0)
                .orElse(least);
    }
}
