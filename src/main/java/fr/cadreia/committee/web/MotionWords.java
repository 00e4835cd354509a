package fr.cadreia.committee.web;

import fr.cadreia.committee.examination.Motion;
import fr.cadreia.dossier.DecisionWords;
import org.springframework.stereotype.Component;

/** The motions that may be put to the vote are what the committee may decide. */
@Component
class MotionWords implements DecisionWords {

    @Override
    public String of(String outcome) {
        return Motion.of(outcome).map(Motion::label).orElse("");
    }
}
