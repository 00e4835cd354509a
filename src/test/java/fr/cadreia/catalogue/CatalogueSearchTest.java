package fr.cadreia.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CatalogueSearchTest {

    private static final QualifiedLimits OPEN_ONLY = new QualifiedLimits(
            Set.of(DataKind.OPEN), Set.of(Audience.INHABITANTS), Set.of(PartInDecision.INFORMS), false, false);

    private final List<CatalogueEntry> entries = List.of(
            Entries.entry("Transcription des réunions", EntryStatus.QUALIFIED, Entries.limits()),
            Entries.entry("Réponses aux habitants", EntryStatus.UNDER_REVIEW, OPEN_ONLY),
            Entries.entry("Ancienne traduction", EntryStatus.WITHDRAWN, Entries.limits()));

    private List<String> titles(String text, EntryStatus status, DataKind data, Audience reader) {
        return new CatalogueSearch(
                        text, Optional.ofNullable(status), Optional.ofNullable(data), Optional.ofNullable(reader))
                .in(entries).stream().map(entry -> entry.solution().title()).toList();
    }

    @Test
    void withoutAnythingSoughtAllButTheWithdrawnByTitle() {
        assertThat(titles("", null, null, null))
                .containsExactly("Réponses aux habitants", "Transcription des réunions");
        assertThat(titles("", EntryStatus.WITHDRAWN, null, null)).containsExactly("Ancienne traduction");
    }

    @Test
    void accentsAndTypingErrorsAreForgiven() {
        assertThat(titles("reunion transciption", null, null, null)).containsExactly("Transcription des réunions");
        assertThat(titles("voirie", null, null, null)).isEmpty();
    }

    @Test
    void aWordInTheTitleComesBeforeOneInTheText() {
        List<CatalogueEntry> both = List.of(
                Entries.entry("Autre", EntryStatus.QUALIFIED, Entries.limits()),
                Entries.entry("Compte rendu", EntryStatus.QUALIFIED, Entries.limits()));
        CatalogueSearch search =
                new CatalogueSearch("compte rendu", Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(search.in(both))
                .extracting(entry -> entry.solution().title())
                .containsExactly("Compte rendu", "Autre");
    }

    @Test
    void dataAndPublicNarrow() {
        assertThat(titles("", null, DataKind.ORDINARY, null)).containsExactly("Transcription des réunions");
        assertThat(titles("", null, null, Audience.INHABITANTS)).containsExactly("Réponses aux habitants");
        assertThat(titles("", null, DataKind.ORDINARY, Audience.INHABITANTS)).isEmpty();
    }
}
