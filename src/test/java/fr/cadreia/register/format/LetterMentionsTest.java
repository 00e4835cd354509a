package fr.cadreia.register.format;

import static fr.cadreia.register.format.Authority.PAGES;
import static fr.cadreia.register.format.Authority.PUBLISHER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.register.SampleEntries;
import fr.cadreia.register.entry.UseStatus;
import fr.cadreia.register.format.LetterMentions.Mention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterMentionsTest {

    private static Mention mention(UseStatus status) {
        return new LetterMentions(PUBLISHER, PAGES).of(SampleEntries.full(status));
    }

    @Test
    void sentencesEndBeforeTheNextOnesBegin() {
        assertThat(mention(UseStatus.IN_SERVICE).text())
                .contains("vers le bon service. Bénéfice attendu", "Elle recommande un choix. Une personne décide")
                .contains("«\u00a0Tri des demandes d’intervention\u00a0» (responsable\u00a0: ")
                .doesNotContain("..");
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSED", "STOPPED", "SUSPENDED", "AWAITING_DECISION"})
    void nobodyIsLedToCiteAUseThatDoesNotServe(UseStatus status) {
        assertThat(mention(status).notInUse()).isEqualTo(status.label());
    }

    @ParameterizedTest
    @EnumSource(names = {"IN_SERVICE", "EXPERIMENTATION", "MAINTAINED", "TO_REGULARISE"})
    void aUseThatServesIsCitedWithoutWarning(UseStatus status) {
        assertThat(mention(status).notInUse()).isEmpty();
    }
}
