package fr.cadreia.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseHistory;
import fr.cadreia.dossier.PublicTitles;
import fr.cadreia.journal.UseState;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** The development council reads that not all public cases are in the list to choose from. */
class OfferedCasesTest {

    private final CaseHistory history = mock();
    private final PublicTitles titles = mock();
    private final OwnInitiative initiative = new OwnInitiative(null, history, titles, null, null, null, null);
    private final Case begun = mock();

    private void begun(int cases) {
        when(begun.useState()).thenReturn(UseState.EXPERIMENTING);
        when(history.begun(anyInt()))
                .thenAnswer(asked -> Collections.nCopies(Math.min(cases, asked.<Integer>getArgument(0)), begun));
    }

    @Test
    void aListSaysThatItIsCutOnlyWhenItIs() {
        begun(OwnInitiative.OFFERED);
        assertThat(initiative.publicCases().cases()).hasSize(OwnInitiative.OFFERED);
        assertThat(initiative.publicCases().more()).isFalse();

        begun(OwnInitiative.OFFERED + 1);
        assertThat(initiative.publicCases().cases()).hasSize(OwnInitiative.OFFERED);
        assertThat(initiative.publicCases().more()).isTrue();
    }
}
