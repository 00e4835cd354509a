package fr.cadreia.register.persistence;

import static fr.cadreia.register.SampleEntries.entry;
import static fr.cadreia.register.persistence.SearchedEntries.query;
import static fr.cadreia.register.persistence.SearchedEntries.version;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.register.RegisterQuery.Sort;
import fr.cadreia.register.SampleEntries;
import fr.cadreia.register.entry.EntryBuilder;
import fr.cadreia.register.entry.EntryField;
import fr.cadreia.register.entry.EntryFilter;
import fr.cadreia.register.entry.FieldTable;
import fr.cadreia.register.entry.FieldType;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.UseStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type, and what they find. */
class RegisterSearchTest {

    private static final RegisterIndex INDEX = SearchedEntries.four();

    @ParameterizedTest
    @CsvSource({
        "élagage,1",
        "elagage,1",
        "ELAGUAGE,1",
        "arbre,1",
        "courrier,2",
        "courier,2",
        "couriers ecole,2",
        "letre,2",
        "l'école,2",
        "fuite d'eau,3",
        "covoit,4",
        "covoiturges,4",
        "IA-2026-0004,4",
        "valmont,3"
    })
    void accentsPluralsBeginningsAndSmallErrorsDoNotMatter(String typed, long version) {
        assertThat(INDEX.search(query(typed)).versions()).startsWith(version);
    }

    /** Or a count would be made of what nobody asked for. */
    @Test
    void whatHoldsTheWordsKeepsOutWhatOnlyHoldsWordsLikeThem() {
        RegisterIndex index = new RegisterIndex();
        index.put(List.of(
                version(1, entry("IA-2026-0001", "Suivi des recrutements", "Un essai.")),
                version(2, entry("IA-2026-0002", "Recoupement de fichiers", "Deux essais."))));

        assertThat(index.search(query("recrutement"))).isEqualTo(new RegisterIndex.Found(List.of(1L), 1, false));
        assertThat(index.search(query("recroupement")).near()).isTrue();
        assertThat(index.search(query("recroupement")).versions()).contains(2L);
        assertThat(index.search(query("girafe")).total()).isZero();
        assertThat(index.search(query(Optional.of("recrutement"), Map.of("late", Set.of("true")), Sort.UPDATED))
                        .total())
                .as("a filter does not change what the words mean")
                .isZero();
    }

    /**
     * The errors allowed depend on the length of what is compared: the short beginning that a stem leaves is near to
     * anything.
     */
    @ParameterizedTest
    @CsvSource({"logmement,1", "lojement,1", "voile,0", "notas,0", "plaqes,2", "loens,3"})
    void aShortStemIsNotTakenForAnotherOne(String typed, long version) {
        RegisterIndex index = new RegisterIndex();
        index.put(List.of(
                version(1, entry("IA-2026-0001", "Repérage des logements", "On voit ceux qui sont vides.")),
                version(2, entry("IA-2026-0002", "Lecture des plaques", "Elle ne note rien.")),
                version(3, entry("IA-2026-0003", "Student loans", "Plans and not more.")),
                version(4, entry("IA-2026-0004", "Contact log search", "Loge des gardiens."))));

        assertThat(index.search(query(typed)).versions()).isEqualTo(version == 0 ? List.of() : List.of(version));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"plan vélo\"', 1",
        "« plans vélo », 1",
        "“plan vélo” carrefours, 1",
        "'\"vélo plan\"', 0",
        "'\"plan vélo\" girafe', 0",
        "plan vélo, 2"
    })
    void wordsBetweenQuotationMarksFollowOneAnother(String typed, int found) {
        RegisterIndex index = new RegisterIndex();
        index.put(List.of(
                version(1, entry("IA-2026-0001", "Comptage", "Sert le plan vélo, à cinq carrefours.")),
                version(2, entry("IA-2026-0002", "Prêt de vélos", "Le plan des stations."))));

        assertThat(index.search(query(typed)).total()).isEqualTo(found);
    }

    /** Or "santé" would find all that Saint-Aubin does. */
    @Test
    void namesOfOrganisationsAreFoundAsTheyAreWritten() {
        RegisterIndex index = new RegisterIndex();
        index.put(List.of(
                version(1, entry("IA-2026-0001", "Accueil", "Un.", UseStatus.STOPPED, "saint-aubin", "1", false)),
                version(2, entry("IA-2026-0002", "Santé des arbres", "Deux."))));

        assertThat(index.search(query("santé")).versions()).containsExactly(2L);
        assertThat(index.search(query("saint aubin")).versions()).containsExactly(1L);
        assertThat(index.search(query("aub")).versions()).as("its beginning").containsExactly(1L);
    }

    /** A field is found by its words if the table says so, and narrows if it says so. */
    @Test
    void theTableSaysWhatIsFound() {
        List<EntryField> fields = FieldTable.REGISTER.fields().stream()
                .filter(field -> field.isKept() && !field.isRepeated())
                .filter(field -> field.type() == FieldType.TEXT || field.type() == FieldType.CHOICE)
                .toList();
        RegisterIndex index = new RegisterIndex();
        for (int at = 0; at < fields.size(); at++) {
            EntryField field = fields.get(at);
            RegisterEntry said = said(field, at);
            String reference = "IA-2027-" + (1000 + at);
            index.put(List.of(version(
                    at,
                    EntryBuilder.change(
                            said, (path, value) -> path.equals("identity.reference") ? reference : value))));
        }
        for (int at = 0; at < fields.size(); at++) {
            EntryField field = fields.get(at);
            boolean named = !field.path().equals("identity.reference");
            assertThat(index.search(query("zq" + (1000 + at) + "z")).versions())
                    .as(field.path())
                    .isEqualTo(field.isSearched() && named ? List.of((long) at) : List.of());
            for (EntryFilter filter : field.asFilter().stream().toList()) {
                Map<String, Set<String>> narrowed = Map.of(
                        filter.name(), Set.of(filter.of(said(field, at)).get(0).code()));
                assertThat(index.search(query(Optional.empty(), narrowed, Sort.UPDATED))
                                .versions())
                        .containsExactly((long) at);
            }
        }
    }

    private static RegisterEntry said(EntryField field, int at) {
        return SampleEntries.saying(field, "zq" + (1000 + at) + "z").entry();
    }

    @ParameterizedTest
    @CsvSource({"girafe", "courrier girafe", "contractualAndTechnical", "xyzzy"})
    void whatIsNotThereIsNotFound(String typed) {
        assertThat(INDEX.search(query(typed)).total()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"'+-&|!(){}[]^\"~*?:\\/'", "'de la'", "' '"})
    void whatIsNoWordNarrowsNothing(String typed) {
        assertThat(INDEX.search(query(typed)).total()).isEqualTo(4);
    }
}
