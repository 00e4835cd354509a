package fr.cadreia.framework;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.framework.WordDifference.Kind;
import fr.cadreia.framework.WordDifference.Span;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VersionDifferenceTest {

    private static final FrameworkVersion FIRST = FirstVersion.configuration().firstVersion();

    @Test
    void whatIsKeptRemovedAndAddedIsToldWordByWord() {
        assertThat(WordDifference.between("la plus sobre est retenue", "la solution sobre est toujours retenue"))
                .containsExactly(
                        new Span(Kind.KEPT, "la"),
                        new Span(Kind.REMOVED, "plus"),
                        new Span(Kind.ADDED, "solution"),
                        new Span(Kind.KEPT, "sobre est"),
                        new Span(Kind.ADDED, "toujours"),
                        new Span(Kind.KEPT, "retenue"));
    }

    @Test
    void onlyWhatChangesIsNamed() {
        FrameworkVersion second = FIRST.revised(
                "2027-1",
                LocalDate.of(2027, 1, 1),
                Map.of(2, "Autre texte."),
                Map.of(Setting.QUORUM_PERCENT, 60),
                "Délibération",
                "CADRE-2026-0001");

        VersionDifference difference = VersionDifference.between(FIRST, second);
        assertThat(difference.rules())
                .extracting(VersionDifference.RuleChange::rule)
                .containsExactly(2);
        assertThat(difference.settings())
                .containsExactly(new VersionDifference.SettingChange(Setting.QUORUM_PERCENT, "50\u00a0%", "60\u00a0%"));
        assertThat(VersionDifference.between(FIRST, FIRST).isEmpty()).isTrue();
    }
}
