package fr.cadreia.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Cases;
import fr.cadreia.journal.UseState;
import fr.cadreia.register.ServiceUses.ServiceUse;
import fr.cadreia.register.ServiceUses.Uses;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What agents read of their own organisation says whether it is everything. */
class ServiceUsesTest {

    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");

    private final Cases cases = mock(Cases.class);
    private final RegisterEntries entries = mock(RegisterEntries.class);
    private final ServiceUses uses = new ServiceUses(mock(), cases, mock(EntryDrafting.class), entries);

    private static Case opened(String reference) {
        return Case.opened(reference, "Titre", "dir-a", Case.Origin.PROPOSAL, "2026-1", NOW, "agent");
    }

    private Uses ofAll(long all) {
        when(cases.count(any())).thenReturn(all);
        when(cases.page(any()))
                .thenReturn(List.of(opened("IA-1"), opened("IA-2").using(UseState.EXPERIMENTING)));
        when(entries.newest(List.of("IA-2")))
                .thenReturn(Map.of(
                        "IA-2",
                        new EntryVersion(1, 1, NOW, "", "", NOW, SampleEntries.entry("IA-2", "Tri", "Un résumé."))));
        return uses.of("dir-a");
    }

    @Test
    void moreCasesThanThePageLooksAtAreCounted() {
        Uses some = ofAll(3_564);

        assertThat(some.isCut()).isTrue();
        assertThat(some.cases()).isEqualTo(3_564);
        assertThat(some.looked()).isEqualTo(2);
        assertThat(some.uses()).as("a proposal is no use yet").hasSize(1).allMatch(ServiceUse::published);
    }

    @Test
    void allOfThemAreAll() {
        assertThat(ofAll(2).isCut()).isFalse();
    }
}
