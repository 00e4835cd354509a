package fr.cadreia.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.anySet;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseHistory;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Only the changed ones of thousands of cases are read again. */
class KeptHistoryTest {

    private final CaseHistory history = mock();
    private final Map<String, String> versions = new TreeMap<>();
    private final KeptHistory kept = new KeptHistory(
            history,
            Set.of(JournalKind.STEP_ENTERED),
            Set.of(JournalKind.RESULT_RECORDED),
            Map.of("assessment", Set.of("energyKwh")));

    @BeforeEach
    void database() {
        when(history.versions()).thenAnswer(asked -> new TreeMap<>(versions));
        when(history.cases(anyCollection()))
                .thenAnswer(asked -> asked.<Collection<String>>getArgument(0).stream()
                        .map(KeptHistoryTest::dossier)
                        .toList());
        when(history.entries(anySet(), anyBoolean(), anyCollection())).thenAnswer(asked -> {
            JournalKind kind = asked.<Set<JournalKind>>getArgument(0).iterator().next();
            return asked.<Collection<String>>getArgument(2).stream()
                    .map(reference -> entry(reference, kind, versions.get(reference)))
                    .toList();
        });
        when(history.documents(anyMap(), anyCollection())).thenReturn(List.<StepDocument>of());
    }

    private static Case dossier(String reference) {
        Case dossier = mock();
        when(dossier.reference()).thenReturn(reference);
        return dossier;
    }

    private static JournalEntry entry(String reference, JournalKind kind, String content) {
        return new JournalEntry(reference, 1, Instant.EPOCH, "", kind, "", "", content, "", "");
    }

    private List<String> contents() {
        return kept.read().entries().stream()
                .map(entry -> entry.caseReference() + " " + entry.kind() + " " + entry.content())
                .toList();
    }

    @Test
    void onlyWhatChangedIsReadAgain() {
        versions.putAll(Map.of("A", "1", "B", "1"));
        assertThat(contents())
                .containsExactly("A STEP_ENTERED 1", "B STEP_ENTERED 1", "A RESULT_RECORDED 1", "B RESULT_RECORDED 1");
        clearInvocations(history);

        assertThat(contents()).hasSize(4);
        verify(history, never()).cases(anyCollection());
        verify(history, never()).entries(anySet(), anyBoolean(), anyCollection());

        versions.put("B", "2");
        versions.put("C", "1");
        assertThat(contents())
                .containsExactly(
                        "A STEP_ENTERED 1",
                        "B STEP_ENTERED 2",
                        "C STEP_ENTERED 1",
                        "A RESULT_RECORDED 1",
                        "B RESULT_RECORDED 2",
                        "C RESULT_RECORDED 1");
        verify(history).cases(List.of("B", "C"));
        verify(history).entries(any(), eq(true), eq(List.of("B", "C")));
        verify(history, never()).entries(anySet(), anyBoolean());
        verify(history, never()).documents(anyMap());
    }

    @Test
    void manyAreReadAThousandAtATime() {
        versions.putAll(IntStream.range(0, 2_500)
                .mapToObj("IA-%05d"::formatted)
                .collect(Collectors.toMap(reference -> reference, reference -> "1")));

        assertThat(kept.read().cases()).hasSize(2_500);
        verify(history, times(3)).cases(anyCollection());
    }
}
