package fr.cadreia.catalogue;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reminds the experts of the questions that wait too long; several nodes may do it at once. */
@Component
class AdviceRound {

    private final AdviceDesk desk;

    AdviceRound(AdviceDesk desk) {
        this.desk = desk;
    }

    @Scheduled(
            initialDelayString = "${cadre.catalogue.reminder-interval}",
            fixedDelayString = "${cadre.catalogue.reminder-interval}")
    void run() {
        desk.remindOfLate();
    }
}
