package fr.cadreia.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** People who fill in a form read before sending it which fields must be filled in (RGAA 11.10). */
class RequiredFieldStories extends InChromium {

    /** The words of fields that must be filled in: of a choice, those of its group. */
    private static final String WORDS_OF_REQUIRED = """
            () => [...document.querySelectorAll('main form[method=post] [required]')].map(field =>
              (field.type === 'radio' ? field.closest('fieldset').querySelector('legend') : field.labels[0]).innerText)
            """;

    @Test
    void aFormSaysWhatMustBeFilledIn() {
        Page page = cast.stranger(Chromium.NARROW);
        page.navigate(page.url().replaceAll("(://[^/]+).*", "$1/signaler"));

        assertThat(words(page)).isNotEmpty().allMatch(words -> words.contains("(obligatoire)"));
        assertThat(page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("En une phrase (obligatoire)"))
                        .count())
                .isEqualTo(1);
        assertThat(page.getByText("Cherchez-la par un mot").innerText()).doesNotContain("obligatoire");
    }

    @Test
    void aFormWithOneFieldSaysNothingOfIt() {
        Page page = cast.stranger(Chromium.NARROW);
        page.navigate(page.url().replaceAll("(://[^/]+).*", "$1/signaler/suivi"));

        assertThat(words(page)).hasSize(1).noneMatch(words -> words.contains("obligatoire"));
    }

    @SuppressWarnings("unchecked")
    private static List<String> words(Page page) {
        return (List<String>) page.evaluate(WORDS_OF_REQUIRED);
    }
}
