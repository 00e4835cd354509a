package fr.cadreia.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** Entries to test with. */
public final class Entries {

    public static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
    public static final String CASE = "IA-2026-0001";

    private Entries() {}

    public static QualifiedLimits limits() {
        return new QualifiedLimits(
                Set.of(DataKind.OPEN, DataKind.ORDINARY),
                Set.of(Audience.AGENTS),
                Set.of(PartInDecision.INFORMS, PartInDecision.DRAFTS),
                false,
                true);
    }

    public static Solution solution(String title, QualifiedLimits limits) {
        return new Solution(
                title,
                "Résumer un compte rendu",
                "Outil",
                "Éditeur",
                "Relire chaque résumé\nNe pas citer de nom",
                "Gain d’une heure",
                Map.of("opinion-dpo", "Durée de conservation d’un mois"),
                limits);
    }

    public static CatalogueEntry entry(String title, EntryStatus status, QualifiedLimits limits) {
        return entry(CASE, title, status, limits);
    }

    static CatalogueEntry entry(String caseReference, String title, EntryStatus status, QualifiedLimits limits) {
        return new CatalogueEntry(
                1,
                caseReference,
                1,
                Instant.EPOCH,
                "expert",
                status,
                "Faille trouvée",
                TODAY.plusYears(1),
                solution(title, limits));
    }
}
