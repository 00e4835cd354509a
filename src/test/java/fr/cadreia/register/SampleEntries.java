package fr.cadreia.register;

import fr.cadreia.register.entry.Choice;
import fr.cadreia.register.entry.DataUse;
import fr.cadreia.register.entry.Decision;
import fr.cadreia.register.entry.EntryStatus;
import fr.cadreia.register.entry.Frugality;
import fr.cadreia.register.entry.Identity;
import fr.cadreia.register.entry.Oversight;
import fr.cadreia.register.entry.Purpose;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.Risk;
import fr.cadreia.register.entry.Solution;
import fr.cadreia.register.entry.Standing;
import fr.cadreia.register.entry.Steward;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Entries for tests: each says what the test gives, and something about everything else. */
public final class SampleEntries {

    public static final LocalDate DAY = LocalDate.of(2026, 5, 4);

    private SampleEntries() {}

    public static RegisterEntry entry(String reference, String title, String summary) {
        return entry(reference, title, summary, EntryStatus.EXPERIMENTATION, "dir-education", "2", false);
    }

    /** @param organisation id; its name is "Organisation" with it */
    public static RegisterEntry entry(
            String reference,
            String title,
            String summary,
            EntryStatus status,
            String organisation,
            String risk,
            boolean late) {
        return new RegisterEntry(
                new Identity(
                        reference,
                        UUID.nameUUIDFromBytes(reference.getBytes(StandardCharsets.UTF_8)),
                        title,
                        summary,
                        null,
                        "2026-1"),
                new Steward(
                        new Choice(organisation, "Organisation " + organisation),
                        organisation.startsWith("commune"),
                        "Responsable du service",
                        "service@collectivite.example",
                        null,
                        null),
                new Standing(status, DAY, new Choice("PROPOSAL", "Proposition"), DAY, null, DAY.plusYears(1), late),
                new Purpose(
                        new Choice("citizenRelations", "Relation aux usagers"),
                        "Les demandes attendent trop longtemps.",
                        "Répondre plus vite.",
                        List.of(new Choice("agents", "Agents"), new Choice("inhabitants", "Habitants")),
                        12,
                        5_000,
                        "Un guichet reste ouvert.",
                        new Choice("yes", "Oui"),
                        "Un modèle de lettre",
                        "Trop de cas différents",
                        new Choice("tasksChange", "Les tâches changent")),
                new Solution(
                        new Choice("classification", "Classification"),
                        "Produit",
                        "Société éditrice",
                        new Choice("euCloud", "Nuage européen"),
                        8,
                        "Export en format ouvert",
                        null),
                new DataUse(
                        new Choice("none", "Non"),
                        "Courriers",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                new Risk(new Choice(risk, "Niveau " + risk), new Choice("minimal", "Risque minimal"), null),
                new Oversight(
                        new Choice("informs", "Elle informe"), null, "Un agent relit.", null, null, null, null, null),
                null,
                null,
                new Frugality(
                        BigDecimal.ONE,
                        BigDecimal.TEN,
                        null,
                        null,
                        "EcoLogits",
                        "0.8",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                List.of(new Decision(
                        1,
                        DAY,
                        new Choice("extend", "Prolonger l'expérimentation"),
                        "Les mesures manquent.",
                        "On continue de mesurer.",
                        "2026-02",
                        List.of("Mesurer l'énergie"))),
                null,
                null,
                List.of());
    }
}
