package fr.cadreia.dashboard;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseDeadlines.CaseDeadline;
import fr.cadreia.dossier.CaseStandings.Drawing;
import fr.cadreia.dossier.CaseStandings.Place;
import fr.cadreia.dossier.CaseStandings.Wait;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.figures.EnergyTotal;
import fr.cadreia.figures.EnergyUse;
import fr.cadreia.figures.EnergyUse.Quantity;
import fr.cadreia.figures.MeasuredSpans;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.register.EntryOutline;
import fr.cadreia.register.entry.Frugality;
import fr.cadreia.register.entry.UseStatus;
import java.math.BigDecimal;
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
 * The facts from which the charts are made. They are cut to a reader's {@link VisibleCases} before any chart sees them,
 * so that no chart can tell more.
 *
 * @param takenAt the moment at which the facts were gathered
 * @param cases open and closed ones
 * @param followed references of the cases that the reader follows from within; the snapshot has only public facts of
 *     the others
 * @param entries by case and in the order in which they were written
 * @param documents the oldest first
 * @param late re-evaluations, the longest late first
 * @param published the register's facts on cases, by reference
 * @param spans the days over which measures were taken
 */
record DashboardSnapshot(
        Instant takenAt,
        List<Case> cases,
        Set<String> followed,
        List<JournalEntry> entries,
        List<StepDocument> documents,
        List<Place> places,
        List<Wait> waits,
        List<CaseDeadline> deadlines,
        List<Case> late,
        Map<String, EntryOutline> published,
        Optional<Drawing> drawing,
        MeasuredSpans spans) {

    DashboardSnapshot within(VisibleCases scope) {
        List<Case> visible = cases.stream().filter(scope::shows).toList();
        Set<String> followable = references(visible.stream().filter(scope::follows));
        Sight sight = new Sight(followable, references(visible.stream()), published);
        return new DashboardSnapshot(
                takenAt,
                visible,
                followable,
                kept(entries, entry -> sight.reaches(entry.caseReference(), DashboardField.of(entry))),
                kept(documents, document -> sight.reaches(document.caseReference(), DashboardField.of(document))),
                Stream.concat(
                                places.stream().filter(place -> followable.contains(place.caseReference())),
                                publicPlaces(visible, followable))
                        .toList(),
                kept(waits, wait -> sight.reaches(wait.caseReference(), DashboardField.WORKLOAD)),
                kept(deadlines, deadline -> sight.reaches(deadline.dossier().reference(), DashboardField.of(deadline))),
                kept(late, found -> sight.reaches(found.reference(), DashboardField.LATE)),
                published,
                drawing,
                spans);
    }

    /**
     * The sight of a reader.
     *
     * @param followed references of the cases that the reader follows from within
     * @param shown references of all cases that the reader may know of
     */
    private record Sight(Set<String> followed, Set<String> shown, Map<String, EntryOutline> published) {

        boolean reaches(String reference, DashboardField field) {
            return followed.contains(reference)
                    || shown.contains(reference) && field.isPublic() && !isHidden(reference, field);
        }

        private boolean isHidden(String reference, DashboardField field) {
            EntryOutline entry = published.get(reference);
            return entry != null && field.isHiddenIn(entry);
        }
    }

    /** Returns the places of cases that the reader knows only from the register: the step, but not its part. */
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

    /**
     * Returns the title as the reader may read it: the register's title for a case that is not followed from within.
     */
    String titleOf(Case found) {
        return followed.contains(found.reference())
                ? found.title()
                : entry(found).map(EntryOutline::title).orElse("Usage " + found.reference());
    }

    /**
     * Returns the status in the register, so that both count alike; for a case without an entry yet, the status that
     * its entry will have.
     */
    UseStatus statusOf(Case found) {
        return entry(found).map(EntryOutline::status).orElseGet(() -> UseStatus.of(found.useState()));
    }

    /**
     * Lists the energy use of each solution, as the reader may know it: for cases that the reader does not follow, as
     * the register has it.
     */
    List<EnergyUse> energy(Quantity quantity) {
        return Stream.concat(
                        EnergyUse.of(documents, quantity).stream(),
                        cases.stream()
                                .filter(found -> !followed.contains(found.reference()))
                                .flatMap(found -> entry(found).stream())
                                .filter(entry -> entry.frugality() != null)
                                .map(entry -> energy(entry.reference(), entry.frugality(), quantity))
                                .filter(EnergyUse::isKnown))
                .toList();
    }

    /**
     * Returns the use of all solutions together: the measures of all, and the estimates for a year of those that go on.
     */
    EnergyTotal together(List<EnergyUse> uses) {
        Map<String, Case> known = byReference();
        return EnergyTotal.of(uses.stream()
                .map(use -> goesOn(known.get(use.caseReference())) ? use : use.onlyMeasured())
                .toList());
    }

    private static boolean goesOn(Case found) {
        return found.isOpen() && !found.isStopped();
    }

    private static EnergyUse energy(String reference, Frugality said, Quantity quantity) {
        boolean measured = said.source() != null && said.source().code().equals("measured");
        return switch (quantity) {
            case ENERGY ->
                energy(reference, said.estimatedKwhMin(), said.estimatedKwhMax(), measured ? said.energyKwh() : null);
            case CARBON ->
                energy(
                        reference,
                        said.estimatedCarbonKgMin(),
                        said.estimatedCarbonKgMax(),
                        measured ? said.carbonKg() : null);
        };
    }

    private static EnergyUse energy(String reference, BigDecimal least, BigDecimal most, BigDecimal measured) {
        return new EnergyUse(
                reference, Optional.ofNullable(least), Optional.ofNullable(most), Optional.ofNullable(measured));
    }

    /** Returns the number of days over which a measure was taken, where the reader may know when the use was tried. */
    Optional<Long> measuredDays(EnergyUse use, Quantity quantity) {
        EntryOutline entry = published.get(use.caseReference());
        boolean hidden = !followed.contains(use.caseReference())
                && entry != null
                && (entry.hides("experimentation.start") || entry.hides("experimentation.end"));
        return hidden
                ? Optional.empty()
                : use.measured().flatMap(found -> spans.days(use.caseReference(), quantity, found));
    }

    private Optional<EntryOutline> entry(Case found) {
        return Optional.ofNullable(published.get(found.reference()));
    }

    Map<String, Case> byReference() {
        return cases.stream().collect(Collectors.toMap(Case::reference, found -> found));
    }
}
