package fr.cadreia.register.persistence;

import static fr.cadreia.register.SampleEntries.entry;
import static fr.cadreia.register.persistence.SearchedEntries.NOW;
import static fr.cadreia.register.persistence.SearchedEntries.query;
import static fr.cadreia.register.persistence.SearchedEntries.version;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.RegisterQuery;
import fr.cadreia.register.RegisterQuery.Sort;
import fr.cadreia.register.SampleEntries;
import fr.cadreia.register.entry.EntryBuilder;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.UseStatus;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Which entries the filters leave, in which order, and page by page. */
class RegisterOrderTest {

    private static final RegisterIndex INDEX = SearchedEntries.four();

    @Test
    void filtersNarrow() {
        assertThat(INDEX.search(query(Optional.empty(), Map.of("status", Set.of("STOPPED")), Sort.UPDATED))
                        .versions())
                .containsExactly(3L);
        assertThat(INDEX.search(query(Optional.empty(), Map.of("commune", Set.of("commune-valmont")), Sort.UPDATED))
                        .versions())
                .containsExactly(3L);
        assertThat(INDEX.search(query(Optional.empty(), Map.of("late", Set.of("true")), Sort.UPDATED))
                        .versions())
                .containsExactly(3L);
        assertThat(INDEX.search(query(Optional.of("arbre"), Map.of("late", Set.of("true")), Sort.UPDATED))
                        .total())
                .isZero();
    }

    @Test
    void oneOfSeveralValuesIsEnough() {
        assertThat(INDEX.search(query(Optional.empty(), Map.of("risk", Set.of("2", "4")), Sort.UPDATED))
                        .total())
                .isEqualTo(4);
        assertThat(INDEX.search(query(
                                Optional.empty(),
                                Map.of("risk", Set.of("2", "4"), "status", Set.of("STOPPED", "REFUSED")),
                                Sort.UPDATED))
                        .versions())
                .containsExactly(3L);
    }

    @Test
    void eachOrderIsKept() {
        assertThat(ordered(Sort.UPDATED)).containsExactly(4L, 3L, 2L, 1L);
        assertThat(ordered(Sort.PUBLISHED)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(ordered(Sort.TITLE)).as("É among the E").containsExactly(4L, 3L, 1L, 2L);
        assertThat(ordered(Sort.RISK)).startsWith(3L);
    }

    private static List<Long> ordered(Sort sort) {
        return INDEX.search(query(Optional.empty(), Map.of(), sort)).versions();
    }

    @Test
    void theDearestComesFirstAndWhatNobodySaidTheCostOfLast() {
        RegisterIndex index = new RegisterIndex();
        index.put(List.of(
                version(1, costing("900")),
                version(2, SampleEntries.bare(UseStatus.EXPERIMENTATION).entry()),
                version(3, costing("0")),
                version(4, costing("1250.50")),
                version(5, costing("1250"))));

        assertThat(index.search(query(Optional.empty(), Map.of(), Sort.COST)).versions())
                .containsExactly(4L, 5L, 1L, 3L, 2L);
    }

    private static RegisterEntry costing(String yearly) {
        return EntryBuilder.change(SampleEntries.full(UseStatus.IN_SERVICE).entry(), (path, before) -> switch (path) {
            case "evaluation.costPerYear" -> new BigDecimal(yearly);
            case "identity.reference" -> "IA-2026-" + yearly;
            default -> before;
        });
    }

    /** A search beyond the largest page; all its entries were changed at the same moment. */
    @Test
    void allAreFoundOnceAndInOrder() {
        RegisterIndex large = new RegisterIndex();
        List<EntryVersion> many = LongStream.rangeClosed(1, 450)
                .mapToObj(id -> new EntryVersion(
                        id,
                        1,
                        NOW,
                        "Essai",
                        "0".repeat(64),
                        NOW,
                        entry("IA-2026-%04d".formatted(1_000 - id), "Même nom", "Même texte.")))
                .toList();
        large.put(many);
        List<Long> byReference =
                LongStream.rangeClosed(1, 450).mapToObj(id -> 451 - id).toList();
        for (Sort sort : Sort.values()) {
            assertThat(large.all(query(Optional.empty(), Map.of(), sort)))
                    .as(sort.name())
                    .isEqualTo(byReference);
        }
        assertThat(large.all(query("girafe"))).isEmpty();
    }

    @Test
    void pagesFollowOneAnother() {
        RegisterQuery second = new RegisterQuery(Optional.empty(), Map.of(), Sort.UPDATED, 3, 3);
        assertThat(INDEX.search(second)).isEqualTo(new RegisterIndex.Found(List.of(1L), 4, false));
    }
}
