package fr.cadreia.review;

import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.StepDocuments;
import fr.cadreia.framework.FrameworkVersion;
import fr.cadreia.framework.Frameworks;
import fr.cadreia.framework.VersionDifference;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalChains;
import fr.cadreia.journal.ReviewEvent.CodevSilent;
import fr.cadreia.journal.ReviewEvent.FrameworkAdopted;
import fr.cadreia.journal.ReviewEvent.ReviewClosed;
import fr.cadreia.kernel.form.FormId;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.review.Review.Outcome;
import fr.cadreia.review.step.CodevReferral;
import fr.cadreia.review.step.ReviewEvaluation;
import jakarta.annotation.PostConstruct;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The result of the metropolitan council's vote on a proposal, and the end of a review. Each version of the framework
 * has its row of the journal, the first version too: a figure that is changed in the database alone is seen.
 */
@Component
public class Adoption {

    /** The forms that must have been filled in before the council may adopt anything, whatever the diagram. */
    private static final List<String> EVIDENCE = List.of(
            FormId.of(ReviewEvaluation.class), FormId.of(CodevReferral.class), FormId.of(FrameworkProposal.class));

    private final Reviews reviews;
    private final Frameworks frameworks;
    private final StepDocuments documents;
    private final Journal journal;
    private final AuthorityClock clock;
    private final TransactionTemplate transaction;

    Adoption(
            Reviews reviews,
            Frameworks frameworks,
            StepDocuments documents,
            Journal journal,
            AuthorityClock clock,
            PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
        this.reviews = reviews;
        this.frameworks = frameworks;
        this.documents = documents;
        this.journal = journal;
        this.clock = clock;
    }

    /** Runs before anything is verified. */
    @PostConstruct
    void recordFirst() {
        transaction.executeWithoutResult(status -> {
            FrameworkVersion first = frameworks.lockFirst();
            if (journal.of(JournalChains.FRAMEWORK).isEmpty()) {
                journal.append(JournalChains.FRAMEWORK, Journal.APPLICATION, "", told(first, List.of()));
            }
        });
    }

    private static FrameworkAdopted told(FrameworkVersion version, List<Integer> changedRules) {
        return new FrameworkAdopted(
                version.number(),
                version.effectiveOn(),
                version.act(),
                changedRules,
                version.settings().values().entrySet().stream()
                        .collect(Collectors.toMap(entry -> entry.getKey().key(), Map.Entry::getValue)),
                DigestUtils.sha256Hex(String.join("\n", version.rules())));
    }

    /**
     * Returns the version that the last proposal of a review would make, under this number, date and act; empty before
     * one.
     */
    public Optional<FrameworkVersion> draft(String review, LocalDate effectiveOn, String act) {
        FrameworkVersion current = frameworks.latest();
        return documents
                .latestDocument(review, FrameworkProposal.class)
                .map(StepDocument::answers)
                .map(answers -> FrameworkProposal.of(answers, current))
                .map(proposal -> current.revised(
                        frameworks.nextNumber(effectiveOn),
                        effectiveOn,
                        proposal.texts(),
                        proposal.figures(),
                        act,
                        review));
    }

    /** Lists the steps that the review lacks before the council may adopt its proposal, by form id. */
    public List<String> missing(String review) {
        return EVIDENCE.stream()
                .filter(form -> documents.latest(review, form).isEmpty())
                .toList();
    }

    /** @return the new version, in force from its date of effect */
    public FrameworkVersion adopt(String review, String account, LocalDate effectiveOn, String act) {
        FrameworkVersion adopted = draft(review, effectiveOn, act).orElseThrow();
        VersionDifference difference = VersionDifference.between(frameworks.latest(), adopted);
        frameworks.adopt(adopted);
        journal.append(
                review,
                account,
                "",
                told(
                        adopted,
                        difference.rules().stream()
                                .map(VersionDifference.RuleChange::rule)
                                .toList()));
        end(review, account, Outcome.ADOPTED);
        return adopted;
    }

    public void end(String review, String account, Outcome outcome) {
        LocalDate today = clock.today();
        reviews.update(reviews.get(review).ended(outcome, today));
        journal.append(review, account, "", new ReviewClosed(outcome.name()));
    }

    /**
     * Records that the development council did not answer in time: the review goes on without its opinion (sans avis).
     */
    public void goOnWithoutOpinion(String review) {
        journal.append(review, Journal.APPLICATION, "", new CodevSilent());
    }
}
