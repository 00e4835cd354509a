package fr.cadreia.register.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactedNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Vu avec [nom retiré] lundi., Vu avec Zoé Quintal lundi., true",
        "Vu avec [nom retiré] lundi., Vu avec [nom retiré] lundi., true",
        "[nom retiré] et [nom retiré], Zoé Quintal et Jean Dupont, true",
        "[nom retiré] et [nom retiré], [nom retiré] et Jean Dupont, true",
        "[nom retiré], Zoé Quintal, true",
        "Le même, Le même, true",
        "Vu avec [nom retiré] lundi., Vu avec Zoé Quintal mardi., false",
        "Vu avec [nom retiré] lundi., Vu avec  lundi., false",
        "Vu avec [nom retiré] et [nom retiré]., Vu avec Zoé Quintal., false",
        "Le même, Le même texte, false"
    })
    void aTextIsTheSameButForTheNamesThatWereTakenOut(String published, String text, boolean same) {
        assertThat(RedactedNames.isSame(published, text)).isEqualTo(same);
    }

    @Test
    void anotherTextIsNotHeldBackByOneThatWasANameAlone() {
        assertThat(RedactedNames.isSame("[nom retiré]", "x".repeat(101))).isFalse();
    }

    @Test
    void namesStayOutWhereverTheyStand() throws Exception {
        JsonNode draft = json("{'a': {'need': 'De Zoé Quintal.'}, 'b': ['Par Zoé Quintal', 'Autre'], 'c': 3}");

        RedactedNames.keep(json("{'a': {'need': 'De [nom retiré].'}, 'b': ['Par [nom retiré]'], 'c': 2}"), draft);

        assertThat(draft)
                .isEqualTo(json("{'a': {'need': 'De [nom retiré].'}, 'b': ['Par [nom retiré]', 'Autre'], 'c': 3}"));
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }
}
