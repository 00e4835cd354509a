package fr.cadreia.dossier;

import fr.cadreia.kernel.form.FactLine;
import java.util.List;
import java.util.Locale;

/** The sections of a case's summary, in their order. */
public enum SectionKind {
    CASE("Le dossier"),
    TRIAL("Durée et usage réels"),
    PROPOSAL("Proposition"),
    QUALIFICATION("Qualification calculée"),
    SUPPLIER("Déclaré par le fournisseur"),
    REVIEW("Instruction par les experts"),
    OPINIONS("Avis"),
    DATA_GATE("Contrôle de confidentialité"),
    DUTIES("Obligations légales"),
    PROTOCOL("Protocole d’expérimentation"),
    CLOSING("Fin d’expérimentation"),
    ASSESSMENT("Bilan"),
    INDICATORS("Indicateurs\u00a0: départ, cible, mesure"),
    SECOND_READING("Seconde lecture"),
    RESULT("Avis du comité"),
    AUTHORITY_ACT("Acte de l’autorité"),
    GENERALIZATION("Généralisation"),
    REASSESSMENT("Réévaluation"),
    STOP("Arrêt"),
    RULES("Les dix règles et leurs éléments");

    private final String title;

    SectionKind(String title) {
        this.title = title;
    }

    /** Returns the id of its section in a page. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public SummarySection answers(List<FactLine> lines) {
        return SummarySection.answers(id(), title, lines);
    }

    public SummarySection table(List<String> columns, List<List<String>> rows) {
        return SummarySection.table(id(), title, columns, rows);
    }
}
