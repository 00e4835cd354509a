package fr.cadreia.register.web;

import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.register.EntryText;
import fr.cadreia.register.entry.DataUse;
import fr.cadreia.register.entry.Decision;
import fr.cadreia.register.entry.Evaluation;
import fr.cadreia.register.entry.RegisterEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A document that proves what an entry says, or the study of an impact: as far as it is public.
 *
 * @param kind {@code evaluation}, {@code decision}, {@code act}, {@code dpia}, {@code accessibility} or {@code dataProtection}
 * @param label French
 * @param date of the document; null where it is not known
 * @param detail its content in short, French, or empty
 * @param path the address where it is read, within the application or on another site; empty where it is not on line
 */
record EntryEvidence(String kind, String label, LocalDate date, String detail, String path) {

    /** Returns the page's words for it. */
    public String words() {
        return label + (date == null ? "" : " du " + FrenchText.day(date));
    }

    public boolean isElsewhere() {
        return path.startsWith("http");
    }

    /** Lists the evidence of an entry; that of the last decision comes first. */
    static List<EntryEvidence> of(RegisterEntry entry) {
        List<EntryEvidence> found = new ArrayList<>();
        Evaluation evaluation = entry.evaluation();
        if (evaluation != null) {
            found.add(new EntryEvidence(
                    "evaluation",
                    Boolean.TRUE.equals(evaluation.reassessment()) ? "Réévaluation" : "Bilan de l’expérimentation",
                    evaluation.date(),
                    "",
                    evaluation(entry.reference())));
        }
        entry.decisions().stream()
                .sorted(Comparator.comparing(Decision::number).reversed())
                .map(decision -> new EntryEvidence(
                        "decision",
                        decision.name() + " du comité",
                        decision.date(),
                        decision.shortOutcome(),
                        decision(entry.reference(), decision)))
                .forEach(found::add);
        act(entry, found);
        studies(entry, found);
        return List.copyOf(found);
    }

    private static void act(RegisterEntry entry, List<EntryEvidence> found) {
        if (entry.act() != null && entry.act().kind() != null && entry.act().number() != null) {
            found.add(new EntryEvidence(
                    "act",
                    entry.act().kind().label() + " n°\u00a0" + entry.act().number(),
                    entry.act().date(),
                    EntryText.of(entry, "act.authority"),
                    ""));
        }
    }

    /** Adds the study of the impact on personal data, and the parts that the evaluation verified. */
    private static void studies(RegisterEntry entry, List<EntryEvidence> found) {
        DataUse data = entry.data();
        if (data != null && data.dpiaReference() != null) {
            boolean address = data.dpiaReference().matches("https?://\\S+");
            found.add(new EntryEvidence(
                    "dpia",
                    "Analyse d’impact sur la protection des données (AIPD)",
                    data.dpiaDate(),
                    address ? "" : data.dpiaReference(),
                    address ? data.dpiaReference() : ""));
        }
        Evaluation evaluation = entry.evaluation();
        String when = evaluation != null && Boolean.TRUE.equals(evaluation.reassessment())
                ? " à la réévaluation"
                : " au bilan";
        if (evaluation != null && Boolean.TRUE.equals(evaluation.accessibilityChecked())) {
            found.add(verified(entry, "accessibility", "Accessibilité vérifiée" + when));
        }
        if (evaluation != null && Boolean.TRUE.equals(evaluation.dataProtectionChecked())) {
            found.add(verified(entry, "dataProtection", "Protection des données vérifiée" + when));
        }
    }

    private static EntryEvidence verified(RegisterEntry entry, String kind, String label) {
        return new EntryEvidence(kind, label, entry.evaluation().date(), "", evaluation(entry.reference()));
    }

    static String evaluation(String reference) {
        return "/registre/" + reference + "/bilan";
    }

    static String decision(String reference, Decision decision) {
        return "/registre/" + reference + "/decisions/" + decision.number();
    }
}
