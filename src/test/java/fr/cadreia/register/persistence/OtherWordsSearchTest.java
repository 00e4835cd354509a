package fr.cadreia.register.persistence;

import static fr.cadreia.register.SampleEntries.entry;
import static fr.cadreia.register.persistence.SearchedEntries.query;
import static fr.cadreia.register.persistence.SearchedEntries.version;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.cadreia.register.SampleEntries;
import fr.cadreia.register.entry.EntryBuilder;
import fr.cadreia.register.entry.LabelledCode;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.UseStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that are written as one or two, abbreviations, and what people call the same thing. */
class OtherWordsSearchTest {

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
