package fr.cadreia.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.cadreia.register.RegisterPublication;
import fr.cadreia.scenario.Chapters;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A journalist finds the register's files; an agent copies what a letter must say. */
class OpenDataStories extends InChromium {

    @Autowired
    private RegisterPublication publication;

    @Test
    void theDataAndTheMentionsAreFoundFromTheRegister() {
        String reference = Chapters.experimenting(opened("agent", "Tri des demandes de subvention"))
                .reference();
        publication.publishDue();
        List<String> faults = new ArrayList<>();

        Page page = cast.stranger(Chromium.WIDE);
        page.navigate(page.url() + "registre");
        page.getByText("Reprendre ces données").click();
        page.waitForURL("**/registre/donnees");
        faults.addAll(Accessibility.allFaults(page, screenshots, "donnees"));

        page.navigate(page.url().replace("donnees", reference));
        page.getByText("Mentions pour les courriers").click();
        assertThat(page.getByLabel("Texte à copier").inputValue()).contains("R. 311-3-1-1", "/registre/" + reference);
        faults.addAll(Accessibility.allFaults(page, screenshots, "mentions"));
        assertThat(faults).isEmpty();
    }
}
