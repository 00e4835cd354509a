package fr.cadreia.register.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.register.SampleEntries;
import fr.cadreia.register.entry.EntryStatus;
import fr.cadreia.register.entry.FieldTable;
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
                    assertThat(section.title()).isEqualTo("L’expérimentation");
                    assertThat(section.rows())
                            .extracting(EntryPage.Row::label)
                            .doesNotContain(FieldTable.REGISTER
                                    .field("experimentation.indicators")
                                    .label());
                });
        assertThat(EntryPage.of(SampleEntries.bare(EntryStatus.IN_SERVICE)).sections())
                .allMatch(section -> section.indicators().isEmpty());
    }
}
