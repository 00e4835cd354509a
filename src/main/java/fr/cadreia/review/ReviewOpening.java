package fr.cadreia.review;

import fr.cadreia.dossier.MatterNumbers;
import fr.cadreia.framework.Frameworks;
import fr.cadreia.framework.Setting;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.ReviewEvent.ReviewOpened;
import fr.cadreia.kernel.form.FormRefusedException;
import fr.cadreia.kernel.form.ProcessVariables;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.LocalDate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins a review, on request or by itself when the framework's term has come. */
@Component
public class ReviewOpening {

    static final String YEARLY = "Révision périodique du cadre de confiance";

    private final Reviews reviews;
    private final MatterNumbers numbers;
    private final Frameworks frameworks;
    private final Journal journal;
    private final ReviewProcess process;
    private final AuthorityClock clock;

    ReviewOpening(
            Reviews reviews,
            MatterNumbers numbers,
            Frameworks frameworks,
            Journal journal,
            ReviewProcess process,
            AuthorityClock clock) {
        this.reviews = reviews;
        this.numbers = numbers;
        this.frameworks = frameworks;
        this.journal = journal;
        this.process = process;
        this.clock = clock;
    }

    /** @throws FormRefusedException when another review is open */
    public void open(String reference, String reason, String account) {
        try {
            reviews.add(Review.opened(reference, reason, clock.today(), account));
        } catch (DuplicateKeyException e) {
            throw FormRefusedException.because("Une révision du cadre est déjà en cours\u00a0: une seule à la fois.");
        }
        journal.append(
                reference,
                account,
                "",
                new ReviewOpened(reason, frameworks.inForce().number()));
    }

    /** Returns the first day on which a review begins by itself. */
    public LocalDate due() {
        LocalDate last = reviews.all().stream()
                .findFirst()
                .map(Review::openedOn)
                .orElseGet(() -> frameworks.all().get(0).effectiveOn());
        return last.plusMonths(frameworks.inForce().settings().get(Setting.REVIEW_MONTHS));
    }

    /** Begins the yearly review when it is due and none is open. */
    @Transactional
    public void openWhenDue() {
        if (reviews.open().isEmpty() && !due().isAfter(clock.today())) {
            String reference = numbers.next(Reviews.PREFIX);
            open(reference, YEARLY, Journal.APPLICATION);
            process.start(reference, ProcessVariables.NONE);
        }
    }
}
