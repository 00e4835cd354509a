package fr.cadreia.review;

import fr.cadreia.kernel.form.FormRefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks again and again whether the framework's review is due; several nodes may do it at once. */
@Component
public class ReviewRound {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewRound.class);

    private final ReviewOpening opening;

    ReviewRound(ReviewOpening opening) {
        this.opening = opening;
    }

    @Scheduled(initialDelayString = "${cadre.review.interval}", fixedDelayString = "${cadre.review.interval}")
    public void run() {
        try {
            opening.openWhenDue();
        } catch (FormRefusedException e) {
            LOG.info("Révision du cadre\u00a0: un autre nœud l’a ouverte au même moment.");
        }
    }
}
