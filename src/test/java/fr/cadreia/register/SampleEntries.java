package fr.cadreia.register;

import fr.cadreia.kernel.text.PartialDate;
import fr.cadreia.register.entry.Declaration;
import fr.cadreia.register.entry.EntryBuilder;
import fr.cadreia.register.entry.EntryField;
import fr.cadreia.register.entry.EntryField.Search;
import fr.cadreia.register.entry.Frugality;
import fr.cadreia.register.entry.LabelledCode;
import fr.cadreia.register.entry.Purpose;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.Risk;
import fr.cadreia.register.entry.Standing;
import fr.cadreia.register.entry.Steward;
import fr.cadreia.register.entry.UseIdentity;
import fr.cadreia.register.entry.UseStatus;
import fr.cadreia.register.entry.WithheldPart;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Entries as they may be: with all that a case can say, with hardly anything, and with all withheld. */
public final class SampleEntries {

    public static final String REFERENCE = "IA-2026-0042";

    public static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Instant MOMENT = Instant.parse("2026-03-02T09:15:00.123Z");

    static final Declaration DECLARATION = new Declaration(
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
        return version(FullEntry.of(status));
    }

    /** An entry in which one field says something of its own: a word where it has words, else a value that no other has. */
    public static EntryVersion saying(EntryField field, String word) {
        RegisterEntry full = full(UseStatus.IN_SERVICE).entry();
        return version(EntryBuilder.change(
                full, (path, before) -> path.equals(field.path()) ? ExampleValue.of(field, word, before) : before));
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
                new Risk(
                        new LabelledCode(risk, "Niveau " + risk),
                        new LabelledCode("minimal", "Risque minimal"),
                        null,
                        null,
                        null,
                        null,
                        null),
                said.oversight(),
                null,
                null,
                new Frugality(BigDecimal.ONE, BigDecimal.TEN, null, null, "Comparatif", "1", null, null, null, null),
                List.of(),
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
                List.of(),
                null,
                null,
                null,
                List.of(new WithheldPart("", "Secret des affaires (CRPA L311-6).", DAY))));
    }

    /** An entry as people read it when a takedown hides its name, a text, a choice, a list and a decision's reasons. */
    public static EntryVersion partlyWithheld(UseStatus status) {
        RegisterEntry full = full(status).entry();
        return version(new RegisterEntry(
                identity(
                        REFERENCE,
                        "Nom retiré (" + REFERENCE + ")",
                        full.identity().summary()),
                full.steward(),
                full.standing(),
                new Purpose(full.purpose().policy(), null, null, null, null, null, null, null, null, null, null),
                null,
                full.data(),
                full.risk(),
                full.oversight(),
                full.experimentation(),
                full.evaluation(),
                full.frugality(),
                List.of(),
                List.of(),
                null,
                null,
                full.declaration(),
                Stream.of(
                                "identity.title",
                                "purpose.need",
                                "purpose.audience",
                                "purpose.concerned",
                                "purpose.changeExpected",
                                "purpose.userCount")
                        .map(path -> new WithheldPart(path, "Vie privée (" + path + ").", DAY))
                        .toList()));
    }

    static UseIdentity identity(String reference, String title, String summary) {
        return new UseIdentity(
                reference,
                UUID.nameUUIDFromBytes(reference.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                title,
                summary,
                null,
                "2026-1");
    }

    static Standing standing(UseStatus status, boolean late) {
        return new Standing(
                status,
                DAY,
                status == UseStatus.SUSPENDED ? "Le tri s’est trompé de service\u00a0: on vérifie." : null,
                new LabelledCode("PROPOSAL", "Proposition"),
                PartialDate.of(DAY),
                null,
                DAY.plusYears(1),
                null,
                late);
    }

    public static EntryVersion version(RegisterEntry entry) {
        return new EntryVersion(7, 2, MOMENT, "Généralisée", "ab".repeat(32), MOMENT.minusSeconds(3_600), entry);
    }

    /** What a field of the register says, as no other entry does. */
    private static final class ExampleValue {

        /** A word where it has words, else a value that no other entry has. */
        static Object of(EntryField field, String word, Object before) {
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

        private ExampleValue() {}
    }
}
