package fr.cadreia.dossier.summary;

import fr.cadreia.engine.FactLine;
import java.util.List;
import java.util.Locale;

/** The sections of a case's summary, in their order. */
public enum SectionKind {
    CASE("Le dossier"),
    TRIAL("Durée et usage réels"),
    PROPOSAL("Proposition", "proposal"),
    QUALIFICATION("Qualification calculée"),
    REVIEW("Instruction par les experts", "review"),
    OPINIONS("Avis"),
    DATA_GATE("Contrôle de confidentialité", "data-gate"),
    PROTOCOL("Protocole d’expérimentation", "experiment-protocol"),
    CLOSING("Fin d’expérimentation", "experiment-closing"),
    ASSESSMENT("Bilan", "assessment"),
    INDICATORS("Indicateurs\u00a0: départ, cible, mesure"),
    SECOND_READING("Seconde lecture", "second-reading"),
    RESULT("Décision du comité", "result"),
    GENERALIZATION("Généralisation", "generalization"),
    REASSESSMENT("Réévaluation"),
    STOP("Arrêt", "stop"),
    RULES("Les dix règles et leurs éléments");

    private final String title;
    private final String form;

    SectionKind(String title) {
        this(title, "");
    }

    SectionKind(String title, String form) {
        this.title = title;
        this.form = form;
    }

    /** Of its section in a page. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The form whose answers it tells; empty where it tells no single one. */
    String form() {
        return form;
    }

    SummarySection answers(List<FactLine> lines) {
        return SummarySection.answers(id(), title, lines);
    }

    SummarySection table(List<String> columns, List<List<String>> rows) {
        return SummarySection.table(id(), title, columns, rows);
    }
}
