package fr.cadreia.register;

import fr.cadreia.engine.PartialDate;
import fr.cadreia.register.entry.CompetentAct;
import fr.cadreia.register.entry.DataUse;
import fr.cadreia.register.entry.Decision;
import fr.cadreia.register.entry.Declaration;
import fr.cadreia.register.entry.EndOfUse;
import fr.cadreia.register.entry.EntryBuilder;
import fr.cadreia.register.entry.EntryField;
import fr.cadreia.register.entry.EntryField.Search;
import fr.cadreia.register.entry.Evaluation;
import fr.cadreia.register.entry.Experimentation;
import fr.cadreia.register.entry.Experimentation.IndicatorResult;
import fr.cadreia.register.entry.Frugality;
import fr.cadreia.register.entry.LabelledCode;
import fr.cadreia.register.entry.Oversight;
import fr.cadreia.register.entry.Purpose;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.Risk;
import fr.cadreia.register.entry.Standing;
import fr.cadreia.register.entry.Steward;
import fr.cadreia.register.entry.UseIdentity;
import fr.cadreia.register.entry.UseStatus;
import fr.cadreia.register.entry.UsedSolution;
import fr.cadreia.register.entry.WithheldPart;
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

    private static final Set<UseStatus> OVER = EnumSet.of(UseStatus.REFUSED, UseStatus.STOPPED);

    public static final String REFERENCE = "IA-2026-0042";

    public static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant MOMENT = Instant.parse("2026-03-02T09:15:00.123Z");

    private static final Declaration DECLARATION = new Declaration(
            "INV-0815",
            "Tri des demandes d’intervention sur la voirie et les espaces verts, pour tous les services",
            "inventaire.csv",
            12,
            DAY,
            List.of(new LabelledCode("purpose.need", "Besoin")));

    private SampleEntries() {}

    /** Every status, with everything, with the least, and with what a takedown leaves. */
    public static Stream<EntryVersion> all() {
        return Arrays.stream(UseStatus.values())
                .flatMap(status -> Stream.of(full(status), bare(status), withheld(status), partlyWithheld(status)));
    }

    public static EntryVersion full(UseStatus status) {
        RegisterEntry entry = new RegisterEntry(
                identity(
                        REFERENCE,
                        "Tri des demandes d’intervention",
                        "Oriente les signalements d’habitants vers le bon service."),
                new Steward(
                        new LabelledCode("dir-proprete", "Direction de la propreté"),
                        false,
                        "Cheffe du service accueil",
                        "accueil@exemple.fr",
                        "Propreté",
                        "Commune de Valmont"),
                standing(status, status == UseStatus.IN_SERVICE),
                new Purpose(
                        new LabelledCode("waste", "Déchets et propreté"),
                        "=1+1 Trop de signalements arrivent au mauvais service.",
                        "Une réponse deux fois plus rapide.",
                        List.of(new LabelledCode("agents", "Agents"), new LabelledCode("inhabitants", "Habitants")),
                        40,
                        20_000,
                        "Le numéro vert reste ouvert.",
                        new LabelledCode("yes", "Oui"),
                        "Une liste de questions fixes\u00a0: elle se trompe une fois sur trois.",
                        new LabelledCode("tasksChange", "Les tâches changent")),
                new UsedSolution(
                        new LabelledCode("classification", "Classement ou tri"),
                        "Trieur",
                        "Éditeur SA",
                        new LabelledCode("euCloud", "En nuage dans l’Union européenne"),
                        7,
                        "Export complet en CSV.",
                        "API ouverte"),
                new DataUse(
                        new LabelledCode("ordinary", "Oui, ordinaires"),
                        "Texte des signalements.",
                        new LabelledCode("contractualAndTechnical", "Contractuelle et technique"),
                        new LabelledCode("no", "Non"),
                        "Mission d’intérêt public (RGPD, art. 6.1.e).",
                        "Orienter les demandes.",
                        "Un an.",
                        new LabelledCode("yes", "Oui"),
                        "https://exemple.fr/aipd/42",
                        DAY.minusMonths(1),
                        "RT-2026-17",
                        new LabelledCode("no", "Non"),
                        null),
                new Risk(
                        new LabelledCode("2", "2 – modéré"),
                        new LabelledCode("transparency", "Obligation de transparence"),
                        null),
                new Oversight(
                        new LabelledCode("recommends", "Elle recommande un choix"),
                        new LabelledCode("none", "Non"),
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
                        new LabelledCode("resultAcquired", "Résultat acquis"),
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
                        new LabelledCode("yes", "Oui"),
                        BigDecimal.valueOf(8),
                        12,
                        null,
                        null,
                        "Le tri par mots-clés se trompe plus.",
                        new LabelledCode("no", "Non"),
                        null,
                        new BigDecimal("4000"),
                        true,
                        true,
                        new LabelledCode("generalize", "Généraliser"),
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
                        new LabelledCode("measured", "Mesurée"),
                        "Compteur",
                        "1",
                        null),
                List.of(new Decision(
                        1,
                        DAY.plusMonths(5),
                        new LabelledCode("generalize", "Généraliser"),
                        "Bénéfice démontré.",
                        "Le comité généralise.",
                        "2026-03",
                        List.of("Former les communes."))),
                new CompetentAct(
                        new LabelledCode("metropolitanCouncil", "Conseil métropolitain"),
                        new LabelledCode("deliberation", "Délibération"),
                        "2026-C-12",
                        DAY.plusMonths(5),
                        null,
                        "Marché existant",
                        "Propreté",
                        DAY.plusMonths(6)),
                OVER.contains(status)
                        ? new EndOfUse(
                                new LabelledCode("stopped", "Arrêtée"),
                                DAY.plusMonths(8),
                                "Le besoin a disparu.",
                                true,
                                true,
                                true,
                                "Mesurer plus tôt.")
                        : null,
                DECLARATION,
                List.of());
        return version(entry);
    }

    /** An entry in which one field says something of its own: a word where it has words, else a value that no other has. */
    public static EntryVersion saying(EntryField field, String word) {
        RegisterEntry full = full(UseStatus.IN_SERVICE).entry();
        return version(EntryBuilder.change(
                full, (path, before) -> path.equals(field.path()) ? example(field, word, before) : before));
    }

    private static Object example(EntryField field, String word, Object before) {
        return switch (field.type()) {
            case TEXT -> field.search() == Search.NONE ? "less" : word;
            case TEXTS -> List.of(word);
            case CHOICE -> new LabelledCode(code(field, before), word);
            case CHOICES -> List.of(new LabelledCode("zz", word));
            case COUNT -> 987_654;
            case NUMBER -> new BigDecimal("98765.4");
            case DAY -> LocalDate.of(2031, 12, 13);
            case PARTIAL_DATE -> PartialDate.ofIso("2031-12").orElseThrow();
            case FLAG -> true;
            case STATUS -> UseStatus.SUSPENDED;
            case IDENTIFIER, MOMENT, RECORDS -> throw new IllegalArgumentException(field.path());
        };
    }

    /** One that the field may have; where it is a filter, no other entry has it. */
    private static String code(EntryField field, Object before) {
        if (field.asFilter().isEmpty() && before instanceof LabelledCode choice) {
            return choice.code();
        }
        return field.asFilter().stream()
                .flatMap(filter -> filter.values().stream().filter(code -> !filter.isUnsaid(code)))
                .reduce((earlier, later) -> later)
                .orElse("zz");
    }

    public static RegisterEntry entry(String reference, String title, String summary) {
        return entry(reference, title, summary, UseStatus.EXPERIMENTATION, "dir-education", "2", false);
    }

    /** @param organisation id; its name is "Organisation" with it */
    public static RegisterEntry entry(
            String reference,
            String title,
            String summary,
            UseStatus status,
            String organisation,
            String risk,
            boolean late) {
        RegisterEntry said = full(status).entry();
        return new RegisterEntry(
                identity(reference, title, summary),
                new Steward(
                        new LabelledCode(organisation, "Organisation " + organisation),
                        organisation.startsWith("commune"),
                        "Responsable du service",
                        "service@collectivite.example",
                        null,
                        null),
                standing(status, late),
                said.purpose(),
                said.solution(),
                said.data(),
                new Risk(new LabelledCode(risk, "Niveau " + risk), new LabelledCode("minimal", "Risque minimal"), null),
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
                null,
                List.of());
    }

    /** What an inventory gives of a use that was there before the framework. */
    public static EntryVersion bare(UseStatus status) {
        return version(new RegisterEntry(
                identity(REFERENCE, "Agent de saisie", null),
                new Steward(new LabelledCode("commune-valmont", "Commune de Valmont"), true, null, null, null, null),
                standing(status, status == UseStatus.IN_SERVICE),
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
                DECLARATION,
                List.of()));
    }

    public static EntryVersion withheld(UseStatus status) {
        return version(new RegisterEntry(
                identity(REFERENCE, "Entrée retirée", null),
                null,
                standing(status, status == UseStatus.IN_SERVICE),
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
                null,
                List.of(new WithheldPart("", "Secret des affaires (CRPA L311-6).", DAY))));
    }

    /** As one reads an entry of which a takedown hides the name, a text, a choice, a list and a decision's reasons. */
    public static EntryVersion partlyWithheld(UseStatus status) {
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
                full.declaration(),
                Stream.of(
                                "identity.title",
                                "purpose.need",
                                "purpose.audience",
                                "purpose.changeExpected",
                                "purpose.userCount")
                        .map(path -> new WithheldPart(path, "Vie privée (" + path + ").", DAY))
                        .toList()));
    }

    private static UseIdentity identity(String reference, String title, String summary) {
        return new UseIdentity(
                reference,
                UUID.nameUUIDFromBytes(reference.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                title,
                summary,
                null,
                "2026-1");
    }

    private static Standing standing(UseStatus status, boolean late) {
        return new Standing(
                status,
                DAY,
                status == UseStatus.SUSPENDED ? "Le tri s’est trompé de service\u00a0: on vérifie." : null,
                new LabelledCode("PROPOSAL", "Proposition"),
                PartialDate.of(DAY),
                null,
                DAY.plusYears(1),
                late);
    }

    private static EntryVersion version(RegisterEntry entry) {
        return new EntryVersion(7, 2, MOMENT, "Généralisée", "ab".repeat(32), MOMENT.minusSeconds(3_600), entry);
    }
}
