package fr.cadreia.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.register.SampleEntries;
import fr.cadreia.register.entry.EntryField;
import fr.cadreia.register.entry.EntryStatus;
import org.junit.jupiter.api.Test;

/** What an entry's page is made of. */
class EntryPageTest {

    @Test
    void indicatorsAreATableAndNoRunOnText() {
        EntryPage page = EntryPage.of(SampleEntries.full(EntryStatus.IN_SERVICE));

        assertThat(page.sections())
                .filteredOn(section -> !section.indicators().isEmpty())
                .singleElement()
                .satisfies(section -> {
                    assertThat(section.title())
                            .isEqualTo(EntryField.INDICATORS.section().label());
                    assertThat(section.rows())
                            .extracting(EntryPage.Row::label)
                            .doesNotContain(EntryField.INDICATORS.label());
                });
        assertThat(EntryPage.of(SampleEntries.bare(EntryStatus.IN_SERVICE)).sections())
                .allMatch(section -> section.indicators().isEmpty());
    }
}
