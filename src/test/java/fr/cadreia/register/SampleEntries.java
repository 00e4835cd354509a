package fr.cadreia.register;

import fr.cadreia.register.entry.Choice;
import fr.cadreia.register.entry.CompetentAct;
import fr.cadreia.register.entry.DataUse;
import fr.cadreia.register.entry.Decision;
import fr.cadreia.register.entry.EndOfUse;
import fr.cadreia.register.entry.EntryStatus;
import fr.cadreia.register.entry.Evaluation;
import fr.cadreia.register.entry.Experimentation;
import fr.cadreia.register.entry.Experimentation.IndicatorResult;
import fr.cadreia.register.entry.Frugality;
import fr.cadreia.register.entry.Identity;
import fr.cadreia.register.entry.Oversight;
import fr.cadreia.register.entry.Purpose;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.Risk;
import fr.cadreia.register.entry.Solution;
import fr.cadreia.register.entry.Standing;
import fr.cadreia.register.entry.Steward;
import fr.cadreia.register.entry.Withheld;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Entries as they may be: with all that a case can say, with hardly anything, and with all withheld. */
public final class SampleEntries {

    private static final Set<EntryStatus> OVER =
            EnumSet.of(EntryStatus.REFUSED, EntryStatus.STOPPED, EntryStatus.WITHDRAWN);

    public static final String REFERENCE = "IA-2026-0042";

    public static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant MOMENT = Instant.parse("2026-03-02T09:15:00.123Z");

    private SampleEntries() {}

    /** Every status, with everything, with the least, and with what a takedown leaves. */
    public static Stream<EntryVersion> all() {
        return Arrays.stream(EntryStatus.values())
                .flatMap(status -> Stream.of(full(status), bare(status), withheld(status), partlyWithheld(status)));
    }

    public static EntryVersion full(EntryStatus status) {
        RegisterEntry entry = new RegisterEntry(
                identity(
                        REFERENCE,
                        "Tri des demandes d’intervention",
                        "Oriente les signalements d’habitants vers le bon service."),
                new Steward(
                        new Choice("dir-proprete", "Direction de la propreté"),
                        false,
                        "Cheffe du service accueil",
                        "accueil@exemple.fr",
                        "Propreté",
                        "Commune de Valmont"),
                standing(status, status == EntryStatus.IN_SERVICE),
                new Purpose(
                        new Choice("waste", "Déchets et propreté"),
                        "=1+1 Trop de signalements arrivent au mauvais service.",
                        "Une réponse deux fois plus rapide.",
                        List.of(new Choice("agents", "Agents"), new Choice("inhabitants", "Habitants")),
                        40,
                        20_000,
                        "Le numéro vert reste ouvert.",
                        new Choice("yes", "Oui"),
                        "Une liste de questions fixes\u00a0: elle se trompe une fois sur trois.",
                        new Choice("tasksChange", "Les tâches changent")),
                new Solution(
                        new Choice("classification", "Classement ou tri"),
                        "Trieur",
                        "Éditeur SA",
                        new Choice("euCloud", "En nuage dans l’Union européenne"),
                        7,
                        "Export complet en CSV.",
                        "API ouverte"),
                new DataUse(
                        new Choice("ordinary", "Oui, ordinaires"),
                        "Texte des signalements.",
                        new Choice("contractualAndTechnical", "Contractuelle et technique"),
                        new Choice("no", "Non"),
                        "Mission d’intérêt public (RGPD, art. 6.1.e).",
                        "Orienter les demandes.",
                        "Un an.",
                        new Choice("yes", "Oui"),
                        "https://exemple.fr/aipd/42",
                        "RT-2026-17",
                        new Choice("no", "Non"),
                        null),
                new Risk(new Choice("2", "2 – modéré"), new Choice("transparency", "Obligation de transparence"), null),
                new Oversight(
                        new Choice("recommends", "Elle recommande un choix"),
                        new Choice("none", "Non"),
                        "Un agent vérifie chaque orientation.",
                        "Par courrier ou au guichet.",
                        "L’ancien tri manuel reprend le jour même.",
                        "Deux heures.",
                        "Une mention figure sur l’accusé de réception.",
                        "Revue mensuelle par la direction."),
                new Experimentation(
                        "Savoir si le tri est juste.",
                        DAY,
                        DAY.plusMonths(3),
                        "12 agents",
                        12,
                        10,
                        900,
                        "Campagne d’automne",
                        "Plus de 5 % d’erreurs deux semaines de suite.",
                        3000,
                        new BigDecimal("120.5"),
                        List.of(new IndicatorResult(
                                "Bonnes orientations",
                                "%",
                                "relevé",
                                BigDecimal.TEN,
                                "more",
                                new BigDecimal("90"),
                                null,
                                new BigDecimal("93"),
                                null,
                                120)),
                        DAY,
                        DAY.plusMonths(3),
                        new Choice("resultAcquired", "Résultat acquis"),
                        "La cible est atteinte depuis un mois.",
                        11,
                        870,
                        "Durée\u00a0: prévue 3 mois, effective 3 mois.",
                        "Comme prévu.",
                        null,
                        null,
                        null),
                new Evaluation(
                        DAY.plusMonths(4),
                        false,
                        "Plus rapide.",
                        "Des demandes longues mal lues.",
                        "7 % d’erreurs.",
                        "Aucun biais trouvé entre quartiers.",
                        new Choice("yes", "Oui"),
                        BigDecimal.valueOf(8),
                        12,
                        null,
                        null,
                        "Le tri par mots-clés se trompe plus.",
                        new Choice("no", "Non"),
                        null,
                        new BigDecimal("4000"),
                        true,
                        true,
                        new Choice("generalize", "Généraliser"),
                        "Le bénéfice est net."),
                new Frugality(
                        BigDecimal.ONE,
                        BigDecimal.TEN,
                        BigDecimal.ONE,
                        BigDecimal.TEN,
                        "Comparatif",
                        "1",
                        new BigDecimal("5"),
                        new BigDecimal("2"),
                        new Choice("measured", "Mesurée"),
                        "Compteur",
                        "1",
                        null),
                List.of(new Decision(
                        1,
                        DAY.plusMonths(5),
                        new Choice("generalize", "Généraliser"),
                        "Bénéfice démontré.",
                        "Le comité généralise.",
                        "2026-03",
                        List.of("Former les communes."))),
                new CompetentAct(
                        new Choice("metropolitanCouncil", "Conseil métropolitain"),
                        new Choice("deliberation", "Délibération"),
                        "2026-C-12",
                        DAY.plusMonths(5),
                        null,
                        "Marché existant",
                        "Propreté",
                        DAY.plusMonths(6)),
                OVER.contains(status)
                        ? new EndOfUse(
                                new Choice("stopped", "Arrêtée"),
                                DAY.plusMonths(8),
                                "Le besoin a disparu.",
                                true,
                                true,
                                true,
                                "Mesurer plus tôt.")
                        : null,
                List.of());
        return version(entry);
    }

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
        RegisterEntry said = full(status).entry();
        return new RegisterEntry(
                identity(reference, title, summary),
                new Steward(
                        new Choice(organisation, "Organisation " + organisation),
                        organisation.startsWith("commune"),
                        "Responsable du service",
                        "service@collectivite.example",
                        null,
                        null),
                standing(status, late),
                said.purpose(),
                said.solution(),
                said.data(),
                new Risk(new Choice(risk, "Niveau " + risk), new Choice("minimal", "Risque minimal"), null),
                said.oversight(),
                null,
                null,
                new Frugality(
                        BigDecimal.ONE,
                        BigDecimal.TEN,
                        null,
                        null,
                        "Comparatif",
                        "1",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                said.decisions(),
                null,
                null,
                List.of());
    }

    /** What an inventory gives of a use that was there before the framework. */
    public static EntryVersion bare(EntryStatus status) {
        return version(new RegisterEntry(
                identity(REFERENCE, "Agent de saisie", null),
                new Steward(new Choice("commune-valmont", "Commune de Valmont"), true, null, null, null, null),
                standing(status, status == EntryStatus.IN_SERVICE),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                List.of()));
    }

    public static EntryVersion withheld(EntryStatus status) {
        return version(new RegisterEntry(
                identity(REFERENCE, "Entrée retirée", null),
                null,
                standing(status, status == EntryStatus.IN_SERVICE),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                List.of(new Withheld("", "Secret des affaires (CRPA L311-6).", DAY))));
    }

    /** As one reads an entry of which a takedown hides the name, a text, a choice, a list and a decision's reasons. */
    public static EntryVersion partlyWithheld(EntryStatus status) {
        RegisterEntry full = full(status).entry();
        return version(new RegisterEntry(
                identity(
                        REFERENCE,
                        "Nom retiré (" + REFERENCE + ")",
                        full.identity().summary()),
                full.steward(),
                full.standing(),
                new Purpose(full.purpose().policy(), null, null, null, null, null, null, null, null, null),
                null,
                full.data(),
                full.risk(),
                full.oversight(),
                full.experimentation(),
                full.evaluation(),
                full.frugality(),
                List.of(),
                null,
                null,
                Stream.of(
                                "identity.title",
                                "purpose.need",
                                "purpose.audience",
                                "purpose.changeExpected",
                                "purpose.userCount")
                        .map(path -> new Withheld(path, "Vie privée (" + path + ").", DAY))
                        .toList()));
    }

    private static Identity identity(String reference, String title, String summary) {
        return new Identity(
                reference,
                UUID.nameUUIDFromBytes(reference.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                title,
                summary,
                null,
                "2026-1");
    }

    private static Standing standing(EntryStatus status, boolean late) {
        return new Standing(status, DAY, new Choice("PROPOSAL", "Proposition"), DAY, null, DAY.plusYears(1), late);
    }

    private static EntryVersion version(RegisterEntry entry) {
        return new EntryVersion(7, 2, MOMENT, "Généralisée", "ab".repeat(32), MOMENT.minusSeconds(3_600), entry);
    }
}
