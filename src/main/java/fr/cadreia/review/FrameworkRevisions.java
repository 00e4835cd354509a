package fr.cadreia.review;

import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.StepDocuments;
import fr.cadreia.framework.FrameworkVersion;
import fr.cadreia.framework.FrameworkVersions;
import fr.cadreia.framework.VersionDifference;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.review.Review.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The reviews of the framework as everybody may read them: the changes that each one proposed, and what became of it. */
@Component
public class FrameworkRevisions {

    private final Reviews reviews;
    private final StepDocuments documents;
    private final FrameworkVersions versions;

    FrameworkRevisions(Reviews reviews, StepDocuments documents, FrameworkVersions versions) {
        this.reviews = reviews;
        this.documents = documents;
        this.versions = versions;
    }

    /**
     * A review with its proposal, as both stood on a day.
     *
     * @param outcome empty while it runs
     * @param changes that it proposes, French; empty without a proposal
     * @param adopted the version that the council adopted; empty where it adopted none
     */
    public record Revision(
            LocalDate openedOn, Optional<Outcome> outcome, List<String> changes, Optional<FrameworkVersion> adopted) {}

    /** Lists the reviews that were opened or ended in these days, both included, as of the last; the earliest first. */
    public List<Revision> between(LocalDate first, LocalDate last) {
        List<FrameworkVersion> all = versions.all();
        return reviews.all().stream()
                .filter(review -> isWithin(review.openedOn(), first, last)
                        || review.closedOn()
                                .filter(day -> isWithin(day, first, last))
                                .isPresent())
                .sorted((one, other) -> one.openedOn().compareTo(other.openedOn()))
                .map(review -> revision(review, last, all))
                .toList();
    }

    private Revision revision(Review review, LocalDate last, List<FrameworkVersion> all) {
        boolean ended = review.closedOn().filter(day -> !day.isAfter(last)).isPresent();
        return new Revision(
                review.openedOn(),
                review.outcome().filter(outcome -> ended),
                documents
                        .latestDocument(review.reference(), FrameworkProposal.class)
                        .filter(proposed ->
                                !AuthorityClock.dayOf(proposed.writtenAt()).isAfter(last))
                        .map(this::changes)
                        .orElse(List.of()),
                all.stream()
                        .filter(version -> ended && version.review().equals(review.reference()))
                        .findFirst());
    }

    private static boolean isWithin(LocalDate day, LocalDate first, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    private List<String> changes(StepDocument proposed) {
        LocalDate day = AuthorityClock.dayOf(proposed.writtenAt());
        return versions.inForce(day)
                .flatMap(versions::find)
                .map(current -> changes(proposed, day, current))
                .orElse(List.of());
    }

    private static List<String> changes(StepDocument proposed, LocalDate day, FrameworkVersion current) {
        FrameworkProposal proposal = FrameworkProposal.of(proposed.answers(), current);
        VersionDifference difference = VersionDifference.between(
                current, current.revised("", day, proposal.texts(), proposal.figures(), "", proposed.caseReference()));
        return Stream.concat(
                        difference.rules().stream().map(change -> current.ruleName(change.rule())),
                        difference.settings().stream()
                                .map(change -> change.setting().label() + " (" + change.after() + " au lieu de "
                                        + change.before() + ")"))
                .toList();
    }
}
