package fr.cadreia.dashboard;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseDeadlines.CaseDeadline;
import fr.cadreia.dossier.CaseStandings.Drawing;
import fr.cadreia.dossier.CaseStandings.Place;
import fr.cadreia.dossier.CaseStandings.Wait;
import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.dossier.StepDocument;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the charts are made of. Cut to a reader's {@link Scope} before any chart sees it, so that no chart can tell more.
 *
 * @param takenAt when the facts were gathered
 * @param cases open and closed ones
 * @param followed references of those cases that the reader follows from within; of the others only what is public is
 *     here
 * @param entries by case and in the order in which they were written
 * @param documents the oldest first
 * @param late re-evaluations, the longest late first
 * @param publicTitles by reference, of those cases whose own title names a person
 */
record Facts(
        Instant takenAt,
        List<Case> cases,
        Set<String> followed,
        List<JournalEntry> entries,
        List<StepDocument> documents,
        List<Place> places,
        List<Wait> waits,
        List<CaseDeadline> deadlines,
        List<Case> late,
        Map<String, String> publicTitles,
        Optional<Drawing> drawing) {

    Facts within(Scope scope) {
        List<Case> visible = cases.stream().filter(scope::shows).toList();
        Set<String> shown = references(visible.stream());
        Set<String> followable = references(visible.stream().filter(scope::follows));
        return new Facts(
                takenAt,
                visible,
                followable,
                kept(entries, entry -> Field.of(entry).isFor(entry.caseReference(), followable, shown)),
                kept(documents, document -> Field.of(document).isFor(document.caseReference(), followable, shown)),
                Stream.concat(
                                places.stream().filter(place -> followable.contains(place.caseReference())),
                                publicPlaces(visible, followable))
                        .toList(),
                kept(waits, wait -> Field.WORKLOAD.isFor(wait.caseReference(), followable, shown)),
                kept(
                        deadlines,
                        deadline -> Field.of(deadline).isFor(deadline.dossier().reference(), followable, shown)),
                kept(late, found -> Field.REASSESSMENT.isFor(found.reference(), followable, shown)),
                publicTitles,
                drawing);
    }

    /** Of cases that the reader only knows from the register: the step, and not which part of it. */
    private Stream<Place> publicPlaces(List<Case> visible, Set<String> followable) {
        return visible.stream()
                .filter(found -> found.isOpen() && !followable.contains(found.reference()))
                .flatMap(found -> drawing.map(Drawing::steps).map(steps -> steps.get(found.step())).stream()
                        .map(element -> new Place(found.reference(), element)));
    }

    private static <T> List<T> kept(List<T> all, Predicate<T> which) {
        return all.stream().filter(which).toList();
    }

    private static Set<String> references(Stream<Case> cases) {
        return cases.map(Case::reference).collect(Collectors.toCollection(HashSet::new));
    }

    /** As the reader may read it. */
    String titleOf(Case found) {
        return followed.contains(found.reference())
                ? found.title()
                : publicTitles.getOrDefault(found.reference(), found.title());
    }

    Map<String, Case> byReference() {
        return cases.stream().collect(Collectors.toMap(Case::reference, found -> found));
    }
}
