package fr.cadreia.register.persistence;

import static fr.cadreia.register.SampleEntries.entry;
import static fr.cadreia.register.persistence.SearchedEntries.NOW;
import static fr.cadreia.register.persistence.SearchedEntries.query;
import static fr.cadreia.register.persistence.SearchedEntries.version;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.RegisterFacets;
import fr.cadreia.register.RegisterFacets.Facet;
import fr.cadreia.register.RegisterFigures;
import fr.cadreia.register.RegisterQuery;
import fr.cadreia.register.RegisterQuery.Sort;
import fr.cadreia.register.SampleEntries;
import fr.cadreia.register.entry.EntryBuilder;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.UseStatus;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashMap;
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

    // How many uses stand beside each choice of a search, and what they cost.

    @Test
    void whatUsesCostIsSummedWhereItIsKnown() {
        FacetCounts counts = new FacetCounts();
        EntryVersion full = SampleEntries.full(UseStatus.IN_SERVICE);
        counts.put(List.of(
                version(1, full.entry()),
                version(
                        2,
                        entry("IA-2026-0002", "Arbres", "Coupe.", UseStatus.REFUSED, "commune-valmont", "4", false))));

        RegisterFigures all = counts.figures(query(Optional.empty(), Map.of(), Sort.RELEVANCE), Optional.empty(), 5);
        assertThat(all.uses()).isEqualTo(2);
        assertThat(all.budget())
                .isEqualTo(new RegisterFigures.Known(
                        1, 2, new BigDecimal(full.entry().experimentation().budget())));
        assertThat(all.yearlyCost())
                .isEqualTo(new RegisterFigures.Known(
                        1, 1, full.entry().evaluation().costPerYear()));
        assertThat(all.lastDecided()).startsWith(full.reference());

        RegisterFigures commune = counts.figures(
                query(Optional.empty(), Map.of("commune", Set.of("commune-valmont")), Sort.RELEVANCE),
                Optional.empty(),
                5);
        assertThat(commune.uses()).isEqualTo(1);
        assertThat(commune.budget()).isEqualTo(new RegisterFigures.Known(0, 1, BigDecimal.ZERO));
    }

    @Test
    void eachValueSaysWhatItWouldLeaveOfTheSearchAtHand() {
        FacetCounts counts = new FacetCounts();
        counts.put(List.of(
                version(1, entry("IA-2026-0001", "Eau", "Fuites.", UseStatus.STOPPED, "commune-valmont", "4", true)),
                version(2, entry("IA-2026-0002", "Arbres", "Coupe.", UseStatus.REFUSED, "commune-valmont", "4", false)),
                version(3, entry("IA-2026-0003", "Lettres", "Tri.", UseStatus.STOPPED, "commune-autre", "1", false))));

        RegisterFacets stopped = counts.of(
                query(Optional.empty(), Map.of("status", Set.of("STOPPED")), Sort.RELEVANCE), Optional.empty());
        assertThat(stopped.of("status"))
                .as("in place of the one chosen")
                .extracting(Facet::entries)
                .containsExactly(1L, 2L);
        assertThat(stopped.of("commune")).extracting(Facet::entries).containsExactly(1L, 1L);
        assertThat(stopped.of("late")).extracting(Facet::entries).containsExactly(1L);

        RegisterFacets worded = counts.of(query("arbres"), Optional.of(BitSet.valueOf(new long[] {1 << 2})));
        assertThat(worded.of("status")).extracting(Facet::code).containsExactly("REFUSED", "STOPPED");
        assertThat(worded.of("status")).extracting(Facet::entries).containsExactly(1L, 0L);
        assertThat(worded.of("late")).extracting(Facet::entries).containsExactly(0L);
    }

    /** Counted as entries come and go, and all the same what a search would find. */
    @Test
    void besideEachChoiceStandsWhatASearchFindsWithIt() {
        RegisterIndex index = new RegisterIndex();
        FacetCounts counts = new FacetCounts();
        for (EntryVersion version : List.of(
                version(1, entry("IA-2026-0001", "Arbres", "Un.", UseStatus.STOPPED, "saint-aubin", "1", true)),
                version(2, entry("IA-2026-0002", "Bancs", "Deux.", UseStatus.IN_SERVICE, "saint-aubin", "2", false)),
                version(3, entry("IA-2026-0003", "Arbres", "Trois.", UseStatus.REFUSED, "commune-valmont", "2", false)),
                version(4, entry("IA-2026-0001", "Arbres", "Un.", UseStatus.REFUSED, "saint-aubin", "4", false)),
                version(
                        5,
                        EntryBuilder.change(
                                SampleEntries.full(UseStatus.REFUSED).entry(),
                                (path, before) -> path.equals("identity.reference") ? "IA-2026-0005" : before)),
                version(6, SampleEntries.bare(UseStatus.IN_SERVICE).entry()))) {
            index.put(List.of(version));
            counts.put(List.of(version));
        }
        for (Map<String, Set<String>> narrowed : List.<Map<String, Set<String>>>of(
                Map.of(),
                Map.of("risk", Set.of("2")),
                Map.of("risk", Set.of("2"), "status", Set.of("REFUSED")),
                Map.of("supplier", Set.of("not_stated")),
                Map.of("risk", Set.of("not_stated", "2"), "dpia", Set.of("not_stated")))) {
            for (Optional<String> text : List.of(Optional.<String>empty(), Optional.of("arbres"))) {
                RegisterQuery asked = query(text, narrowed, Sort.UPDATED);
                RegisterFacets facets = counts.of(asked, text.map(words -> index.holding(query(words))));
                assertThat(facets.of("status")).extracting(Facet::code).containsExactly("IN_SERVICE", "REFUSED");
                assertThat(facets.of("supplier"))
                        .as("what nothing is said of stands last")
                        .last()
                        .extracting(Facet::label)
                        .isEqualTo("Non renseigné");
                facets.byFilter()
                        .forEach((filter, choices) -> choices.forEach(choice -> {
                            Map<String, Set<String>> chosen = new HashMap<>(narrowed);
                            chosen.put(filter, Set.of(choice.code()));
                            assertThat(choice.entries())
                                    .as(asked + " " + filter + " " + choice.code())
                                    .isEqualTo(index.search(query(text, chosen, Sort.UPDATED))
                                            .total());
                        }));
            }
        }
    }
}
