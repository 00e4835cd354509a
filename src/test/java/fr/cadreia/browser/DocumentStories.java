package fr.cadreia.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents on the page of a case. */
class DocumentStories extends InChromium {

    private static final String LIMIT = "Ce document dépasse 20 Mo\u00a0: réduisez-le ou déposez-en un extrait.";

    @TempDir
    private Path folder;

    @Test
    void aDocumentIsFiledAndReadAgain() throws IOException {
        Path contract = Files.writeString(folder.resolve("contrat.txt"), "Le fournisseur ne réutilise rien.");
        String reference = opened("agent", "Dossier documenté").reference();
        CasePage page = cast.as("agent").reads(reference).adds(contract).screenshot("document-depose");

        assertThat(page.files()).containsText("contrat.txt");
        assertThat(page.files()).containsText("déposé par Karim Bellanger");
        Page window = cast.as("agent").page();
        Download download = window.waitForDownload(
                () -> page.files().getByText("contrat.txt").click());
        assertThat(download.path()).hasSameTextualContentAs(contract);
    }

    @Test
    void aDocumentThatIsTooBigIsSaidSoBeforeItIsSent() throws IOException {
        Path film = Files.write(folder.resolve("film.pdf"), new byte[21 * 1024 * 1024]);
        String reference = opened("agent", "Dossier trop lourd").reference();
        CasePage page = cast.as("agent").reads(reference).adds(film);

        assertThat(page.fileField().evaluate("input => input.validationMessage"))
                .isEqualTo(LIMIT);
        assertThat(page.files().locator("li")).hasCount(0);
    }
}
