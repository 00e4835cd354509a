package fr.cadreia.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.InApplication;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PersonasTest extends InApplication {

    @Autowired
    private Personas personas;

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
        String page = stranger().get("/connexion").body();

        assertThat(page)
                .contains("Choisissez qui vous êtes", "Présidente du comité", "name=\"username\" value=\"chair\"")
                .contains("Mme\u00a0Claire Montel.")
                .doesNotContain("Rédigez le bilan");
    }
}
