package fr.cadreia.journal.seal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The findings of a verification of the whole journal.
 *
 * @param chains the number of chains that were read; likewise rows, documents, filed files, texts and PDFs, and seals
 * @param unsealedRows written since the last seal
 * @param interruptedRows sealed after an interruption, over the journal's whole life
 * @param keptHeads the number of seals kept by others that are in the database unchanged
 * @param notes French sentences on facts that are no problems and yet worth knowing
 */
public record JournalReport(
        Instant verifiedAt,
        int chains,
        long rows,
        long documents,
        long filed,
        int seals,
        long unsealedRows,
        long interruptedRows,
        int keptHeads,
        List<String> notes,
        List<JournalProblem> problems) {

    /** The verdicts, from best to worst. */
    public enum Verdict {
        INTACT("Journal intact"),
        NOT_VERIFIABLE("Journal non vérifiable"),
        ALTERED("Journal altéré");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }
    }

    @JsonProperty
    public Verdict verdict() {
        return problems.stream()
                .map(problem -> problem.code().verdict())
                .max(Comparator.naturalOrder())
                .orElse(Verdict.INTACT);
    }

    /**
     * Returns the parts that are compared with the rows of the journal, and those that are not: two French sentences,
     * shown wherever the journal is called intact.
     */
    @JsonProperty
    public String coverage() {
        return "Comparé au journal\u00a0: documents des étapes, pièces, papiers et fichiers déployés, état des dossiers, versions"
                + " du registre et du cadre, corrections et retraits, relevés et procès-verbaux en ligne, suites à donner,"
                + " réponses publiées, appels, catalogue, formations, habilitations, autorités qui décident, comptes (nom, boîte"
                + " aux lettres, mot de passe, identifiant) et groupes des rôles. Non couvert\u00a0: ce que le moteur tient des tâches en cours,"
                + " l’ordre du jour, la date et le lieu des séances, les procès-verbaux en préparation, les demandes à contresigner,"
                + " les libellés des groupes, les inventaires, les conseils, les courriels, les brouillons et"
                + " les fichiers hors de la base (réglages, clé des sceaux).";
    }

    public boolean isIntact() {
        return verdict() == Verdict.INTACT;
    }

    /** Returns a French sentence. */
    public String summary() {
        List<String> read = new ArrayList<>(
                List.of(count(chains, "chaîne", "s"), count(rows, "ligne", "s"), count(documents, "document", "s")));
        if (filed > 0) {
            read.add(count(filed, "pièce", "s"));
        }
        read.add(count(seals, "sceau", "x"));
        if (keptHeads > 0) {
            String plural = keptHeads > 1 ? "s" : "";
            read.add(count(keptHeads, "sceau", "x") + " conservé" + plural + " ailleurs et retrouvé" + plural);
        }
        String found = problems.isEmpty() ? "" : count(problems.size(), "anomalie", "s") + " pour ";
        return verdict().label + interrupted() + "\u00a0: " + found + String.join(", ", read) + waiting() + ".";
    }

    private String interrupted() {
        return isIntact() && interruptedRows > 0
                ? ", " + count(interruptedRows, "ligne", "s") + " scellée" + (interruptedRows > 1 ? "s" : "")
                        + " après une interruption"
                : "";
    }

    private String waiting() {
        return unsealedRows == 0
                ? ""
                : " (dont " + count(unsealedRows, "ligne", "s") + " à sceller au prochain passage)";
    }

    private static String count(long number, String noun, String plural) {
        return number + " " + noun + (number > 1 ? plural : "");
    }
}
