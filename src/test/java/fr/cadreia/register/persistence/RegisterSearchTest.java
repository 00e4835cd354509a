package fr.cadreia.register.persistence;

import static fr.cadreia.register.SampleEntries.entry;
import static fr.cadreia.register.persistence.SearchedEntries.query;
import static fr.cadreia.register.persistence.SearchedEntries.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.cadreia.kernel.StartRefusedException;
import fr.cadreia.register.RegisterPage.FewerWords;
import fr.cadreia.register.RegisterQuery.Sort;
import fr.cadreia.register.SampleEntries;
import fr.cadreia.register.entry.EntryBuilder;
import fr.cadreia.register.entry.EntryField;
import fr.cadreia.register.entry.EntryFilter;
import fr.cadreia.register.entry.FieldTable;
import fr.cadreia.register.entry.FieldType;
import fr.cadreia.register.entry.LabelledCode;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.UseStatus;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

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

    // References and numbers, however they are punctuated.

    /** However they are punctuated; a part that many share finds nothing by itself. */
    @ParameterizedTest
    @CsvSource({
        "IA-2026-0004",
        "ia 2026 0004",
        "IA20260004",
        "ia 2026 4",
        "IA-2026-4",
        "fiche ia-2026-04",
        "2026 C 012",
        "RT-2026-17",
        "rt 2026/17",
        "https://exemple.fr/aipd/42",
        "2026-C-12",
        "2026 c 12",
        "décision 2026-C-12",
        "fiche IA-2026-0004 au registre"
    })
    void anIdentifierIsFoundAsAWhole(String typed) {
        RegisterIndex identified = new RegisterIndex();
        RegisterEntry full = SampleEntries.full(UseStatus.IN_SERVICE).entry();
        identified.put(List.of(
                version(
                        11,
                        EntryBuilder.change(
                                entry("IA-2026-0012", "Douze", "Le 12 du mois de 2026, classe C, rt 17."),
                                (path, before) -> path.startsWith("data.") ? null : before)),
                version(
                        12,
                        EntryBuilder.change(
                                full, (path, before) -> path.equals("identity.reference") ? "IA-2026-0004" : before))));

        assertThat(identified.search(query(typed)).versions()).startsWith(12L);
    }

    @Test
    void numbersWithoutTheirZerosAreStillOtherNumbers() {
        RegisterIndex index = new RegisterIndex();
        index.put(List.of(
                version(1, entry("IA-2026-0004", "Quatre", "Un essai.")),
                version(2, entry("IA-2026-0040", "Quarante", "Un essai.")),
                version(3, entry("IA-2026-4000", "Quatre mille", "Un essai."))));

        assertThat(index.search(query("ia 2026 4")).versions()).containsExactly(1L);
        assertThat(index.search(query("ia 2026 40")).versions()).containsExactly(2L);
        assertThat(index.search(query("ia 2026 400")).near()).as("none has it").isTrue();
    }

    @Test
    void theUniqueIdentifierOfAnEntryFindsItAlone() {
        RegisterEntry wanted = entry("IA-2026-0004", "Covoiturage", "Propose des trajets.");
        assertThat(INDEX.search(query(wanted.identity().uuid().toString())).versions())
                .containsExactly(4L);
        assertThat(INDEX.search(query("00000000-0000-3000-8000-000000000000")).versions())
                .isEmpty();
    }

    // Words that are written as one or two, abbreviations, and what people call the same thing.

    /** 5: one word; 6 and 7: two, the latter with a hyphen; 8 and 9: both words, apart. */
    private static RegisterIndex compounds() {
        RegisterIndex compounds = new RegisterIndex();
        compounds.put(List.of(
                version(5, entry("IA-2026-0005", "Chatbots des usagers", "Répond aux questions.")),
                version(6, entry("IA-2026-0006", "Un chat bot", "Répond aux questions.")),
                version(7, entry("IA-2026-0007", "Le chat-bot des écoles", "Répond aux questions.")),
                version(8, entry("IA-2026-0008", "Stérilisation du chat", "Bot inconnu ici.")),
                version(9, entry("IA-2026-0009", "Chat de la mairie", "Un accueil par bot."))));
        return compounds;
    }

    @ParameterizedTest
    @CsvSource({"chatbot", "chatbots", "Chat-Bot", "chat bots"})
    void aWordIsFoundWrittenAsTwoAndTwoWrittenAsOne(String typed) {
        assertThat(compounds().search(query(typed)).versions()).contains(5L, 6L, 7L);
    }

    @Test
    void whatOnlyHasBothPartsApartIsNotTheWord() {
        assertThat(compounds().search(query("chatbot")).versions()).containsExactlyInAnyOrder(5L, 6L, 7L);
        assertThat(compounds().search(query("chat bot usagers")).versions()).containsExactly(5L);
        assertThat(compounds().search(query("chat bot")).versions())
                .as("two words are still two words")
                .contains(8L, 9L);
    }

    @ParameterizedTest
    @CsvSource({"xray", "x-ray", "x ray", "X-Ray"})
    void aLetterAndAWordAreOneWordOrTwo(String typed) {
        RegisterIndex index = new RegisterIndex();
        index.put(List.of(
                version(1, entry("IA-2026-0001", "Lecture de xray", "Un essai.")),
                version(2, entry("IA-2026-0002", "Clichés x-ray", "Un essai.")),
                version(3, entry("IA-2026-0003", "Tri de x ray", "Un essai.")),
                version(4, entry("IA-2026-0004", "Cours de ray", "Un essai."))));

        assertThat(index.search(query(typed)).versions()).contains(1L, 2L, 3L).doesNotContain(4L);
    }

    /** The usual words of French and English, and those that say the same; not the other way round. */
    @ParameterizedTest
    @CsvSource({
        "vidéosurveillance, 1",
        "video surveillance, 1",
        "CCTV, 1",
        "licence plate, 1",
        "poubelles, 2",
        "waste, 2",
        "LLM, 3",
        "combien de LLM ?, 3",
        "school children, 4",
        "enfant, 4",
        "l'école utilise-t-elle une IA, 4",
        "poubelles intelligentes, 2",
        "combien ça coûte, 4",
        "accessibilité, 4",
        "IA générative, 3",
        "open source, 2",
        "free software, 2",
        "voix, 0",
        "social, 0",
        "« vidéosurveillance », 0"
    })
    void whatPeopleAskForIsFoundInTheRegistersOwnWords(String typed, long version) {
        RegisterIndex index = new RegisterIndex();
        RegisterEntry pupils =
                EntryBuilder.change(SampleEntries.full(UseStatus.IN_SERVICE).entry(), (path, before) -> switch (path) {
                    case "identity.reference" -> "IA-2026-0004";
                    case "identity.title" -> "Repas des écoles";
                    case "evaluation.biases" -> "Aucun relevé.";
                    case "data.personalData" -> new LabelledCode("ordinary", "Oui");
                    default -> path.startsWith("solution.") ? null : before;
                });
        index.put(List.of(
                version(1, entry("IA-2026-0001", "Lecture des plaques par caméra", "Compte des passages.")),
                version(2, entry("IA-2026-0002", "Tournées de collecte", "Un logiciel libre suit les bacs.")),
                version(3, entry("IA-2026-0003", "Réponse aux courriers", "Un modèle de langue propose un texte.")),
                version(4, pupils)));

        List<Long> found = index.search(query(typed)).versions();
        assertThat(found.stream().findFirst().orElse(0L)).isEqualTo(version);
    }

    @Test
    void theSearchTellsTheOtherWordsThatItLookedForAndThatAreThere() {
        RegisterIndex index = new RegisterIndex();
        index.put(List.of(version(1, entry("IA-2026-0001", "Comptage par caméra", "Des vélos."))));

        assertThat(index.beside(query("vidéosurveillance")).also()).containsExactly("caméra");
        assertThat(index.beside(query("caméra")).also()).isEmpty();
        assertThat(index.beside(query(Optional.empty(), Map.of(), Sort.UPDATED)).also())
                .isEmpty();
    }

    /** And no words are left out where all of them are found together. */
    @Test
    void whereNothingHoldsAllWordsFewerAreOfferedWithWhatTheyFind() {
        RegisterIndex index = new RegisterIndex();
        index.put(List.of(
                version(1, entry("IA-2026-0001", "Comptage par caméra", "Des vélos au carrefour.")),
                version(2, entry("IA-2026-0002", "Prêt de vélos", "Un essai.")),
                version(3, entry("IA-2026-0003", "Arrosage", "Selon la pluie."))));

        assertThat(index.beside(query("caméra vélos girafe")).fewer())
                .containsExactly(
                        new FewerWords("caméra vélos", 1), new FewerWords("caméra", 1), new FewerWords("vélos", 2));
        assertThat(index.beside(query("arrosage caméra")).fewer())
                .containsExactlyInAnyOrder(new FewerWords("arrosage", 1), new FewerWords("caméra", 1));
        assertThat(index.beside(query("caméra vélos")).fewer()).isEmpty();
        assertThat(index.beside(query("girafe")).fewer()).isEmpty();
        assertThat(index.beside(query(Optional.of("vélos girafe"), Map.of("late", Set.of("true")), Sort.UPDATED))
                        .fewer())
                .as("with the criteria that were chosen")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "synonyms: [{ask: [souris], say: [clavier]}] | true",
                "synonym: [] | false",
                "synonyms: souris | false",
                "synonyms: [{say: [clavier]}] | false",
                "a: [ | false",
                "- a | false"
            })
    void anAuthorityWritesItsOwnWordsInTheSameForm(String yaml, boolean taken) {
        Resource file = new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8));
        if (taken) {
            RegisterIndex index = new RegisterIndex(RegisterWords.of(file));
            index.put(List.of(version(1, entry("IA-2026-0001", "Le clavier", "Un essai."))));
            assertThat(index.search(query("souris")).versions()).containsExactly(1L);
        } else {
            assertThatThrownBy(() -> RegisterWords.of(file))
                    .isInstanceOf(StartRefusedException.class)
                    .hasMessageStartingWith("Le fichier des mots du registre (cadre.register.words)");
        }
    }

    @Test
    void aFileOfWordsThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> RegisterWords.of(new FileSystemResource("nulle-part.yaml")))
                .isInstanceOf(StartRefusedException.class)
                .hasMessageContaining("ne se lit pas");
    }

    /** Who counts the uses with sensitive data does not count those of biometry, nor the other way round. */
    @ParameterizedTest
    @CsvSource({
        "données sensibles, 1",
        "données personnelles, 1",
        "biométrie, 0",
        "santé, 0",
        "oui, 0",
        "achats, 0",
        "ressources internes, 1",
        "analyse d’impact obligatoire, 1"
    })
    void aChoiceIsFoundByWhatItSaysAndNotByTheExamplesOfItsLabel(String typed, long found) {
        RegisterEntry sensitive =
                EntryBuilder.change(entry("IA-2026-0001", "Essai", "Un essai."), (path, before) -> switch (path) {
                    case "data.personalData" ->
                        new LabelledCode("sensitive", "Oui, sensibles (santé, opinions, biométrie…)");
                    case "data.dpiaRequired" -> new LabelledCode("yes", "Oui");
                    case "purpose.policy" ->
                        new LabelledCode("internalResources", "Ressources internes (finances, achats)");
                    default -> before;
                });
        RegisterIndex index = new RegisterIndex();
        index.put(List.of(version(1, sensitive)));

        assertThat(index.search(query(typed)).total()).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"agent conversationnel", "chatbot", "chat bot", "tchat", "robot conversationnel"})
    void aKindOfAiIsFoundByWhatPeopleCallIt(String typed) {
        ObjectNode talking =
                RegisterJson.tree(SampleEntries.full(UseStatus.EXPERIMENTATION).entry());
        talking.putObject("solution")
                .putObject("kind")
                .put("code", "conversationalAgent")
                .put("label", "Agent conversationnel");
        RegisterIndex index = new RegisterIndex();
        index.put(List.of(
                version(1, RegisterJson.read(talking.toString(), List.of())),
                version(2, entry("IA-2026-0002", "Élagage des arbres", "Repère les branches à couper."))));

        assertThat(index.search(query(typed)).versions()).containsExactly(1L);
    }

    @ParameterizedTest
    @CsvSource({
        "RH,1",
        "rh,1",
        "ressources humaines,1",
        "ressource humaine,1",
        "DRH,2",
        "direction des ressources humaines,2",
        "PMR,3",
        "personne à mobilité réduite,3",
        "SIG,4",
        "système d’information géographique,4"
    })
    void anAbbreviationAndItsWordsAreFoundByEachOther(String typed, long version) {
        RegisterIndex index = new RegisterIndex();
        index.put(List.of(
                version(1, entry("IA-2026-0001", "Tri des candidatures RH", "Classe les courriers.")),
                version(2, entry("IA-2026-0002", "Aide de la direction des ressources humaines", "Un essai.")),
                version(3, entry("IA-2026-0003", "Places de stationnement", "Pour personnes à mobilité réduite.")),
                version(4, entry("IA-2026-0004", "Vues du SIG", "Repère les toitures quand il a plu."))));

        assertThat(index.search(query(typed)).versions()).contains(version);
        assertThat(index.search(query("plan local d’urbanisme")).total())
                .as("capitals only")
                .isZero();
    }
}
