package fr.cadreia.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.AppTest;
import fr.cadreia.Browser;
import fr.cadreia.people.People;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class PersonasTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Personas personas;

    @Autowired
    private People people;

    @Test
    void everyPersonIsAnAccountOfTheDemonstrationThatIsOfferedOnce() {
        List<String> accounts = personas.parts().stream()
                .flatMap(part -> part.people().stream())
                .map(Personas.Part.Persona::account)
                .toList();

        assertThat(accounts).hasSizeGreaterThan(20).doesNotHaveDuplicates();
        assertThat(accounts)
                .allSatisfy(
                        account -> assertThat(people.find(account)).as(account).isPresent());
    }

    @Test
    void theSignInPageOffersThemAndSpeaksOfNoHistoryThatWasNotPlayed() {
        String page = Browser.stranger(port).get("/connexion").body();

        assertThat(page)
                .contains("Choisissez qui vous êtes", "Présidente du comité", "name=\"username\" value=\"chair\"")
                .contains("Mme\u00a0Claire Montel.")
                .doesNotContain("Rédigez le bilan");
    }
}
