package fr.cadreia.register.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.register.SampleEntries;
import fr.cadreia.register.entry.EntryField;
import fr.cadreia.register.entry.FieldTable;
import fr.cadreia.register.entry.FieldType;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.UseStatus;
import fr.cadreia.register.entry.WithheldPart;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RegisterJsonTest {

    private static final String STORED = """
            {"identity": {"reference": "IA-1", "title": "Tri", "summary": "En bref", "text": "%s"},
             "steward": {"sponsor": "Une élue"},
             "decisions": [{"number": 7, "publicSummary": "Le comité généralise."}]}""";

    @Test
    void aSummaryThatIsHiddenIsHiddenWhereItWasCopiedToo() {
        assertThat(without("decisions.publicSummary", "Le comité généralise.")
                        .identity()
                        .text())
                .isNull();
        assertThat(without("decisions.publicSummary", "Un autre texte.")
                        .identity()
                        .text())
                .isEqualTo("Un autre texte.");
    }

    @Test
    void ofAWholeEntryItsNameRemainsAndThatItIsHidden() {
        RegisterEntry hidden = without("", "Le texte");

        assertThat(hidden.identity().title()).isEqualTo("Tri");
        assertThat(hidden.identity().summary()).isNull();
        assertThat(hidden.steward().sponsor()).isNull();
        assertThat(hidden.decisions()).isEmpty();
        assertThat(hidden.withheld()).singleElement().matches(WithheldPart::hidesAll);
    }

    @Test
    void anEntryWhoseNameIsHiddenIsCalledByItsReference() {
        assertThat(without("identity.title", "Le texte").identity().title()).isEqualTo("Nom retiré (IA-1)");
    }

    static Stream<EntryField> hidden() {
        return FieldTable.REGISTER.fields().stream()
                .filter(EntryField::mayBeHidden)
                .filter(field -> field.type() != FieldType.RECORDS);
    }

    @ParameterizedTest
    @MethodSource("hidden")
    void whatATakedownMayHideIsGone(EntryField field) {
        RegisterEntry said = SampleEntries.saying(field, "zqmotz").entry();
        RegisterEntry hidden =
                StoredEntries.without(said, List.of(new WithheldPart(field.path(), "Secret", SampleEntries.DAY)));

        assertThat(values(field, said)).isNotEmpty();
        assertThat(values(field, hidden))
                .as("the name is told by the reference")
                .allMatch(value -> value.toString().startsWith("Nom retiré"));
        assertThat(StoredEntries.json(hidden).toString()).doesNotContain("zqmotz");
    }

    private static List<?> values(EntryField field, RegisterEntry entry) {
        Object value = field.value(entry);
        List<?> all = value instanceof List<?> several ? several : Collections.singletonList(value);
        return all.stream().filter(one -> one != null && !List.of().equals(one)).toList();
    }

    @Test
    void ofAWholeEntryRemainsWhatTheTableSays() {
        RegisterEntry hidden = StoredEntries.without(
                SampleEntries.full(UseStatus.STOPPED).entry(),
                List.of(new WithheldPart("", "Secret", SampleEntries.DAY)));

        assertThat(FieldTable.REGISTER.fields().stream().filter(EntryField::isKept))
                .allMatch(field -> field.remains() || values(field, hidden).isEmpty());
    }

    private static RegisterEntry without(String field, String text) {
        return RegisterJson.read(
                STORED.formatted(text), List.of(new WithheldPart(field, "Secret", LocalDate.of(2026, 5, 4))));
    }
}
