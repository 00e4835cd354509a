package fr.cadreia.review.step;

import fr.cadreia.dossier.LastDay;
import fr.cadreia.dossier.event.Event;
import fr.cadreia.dossier.event.StepEvent.CodevReferred;
import fr.cadreia.engine.FrenchText;
import fr.cadreia.engine.ProcessVariables;
import fr.cadreia.engine.ShownValues;
import fr.cadreia.engine.StepContext;
import fr.cadreia.framework.Setting;
import fr.cadreia.review.ReviewVariables;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The development council is asked (saisine), and has a term to answer. */
@Component
class CodevReferralStep extends FrameworkReviewStep<CodevReferral> {

    CodevReferralStep(ReviewDesk desk) {
        super(CodevReferral.class, desk, ReviewEvaluation.class);
    }

    @Override
    public ShownValues helpers(StepContext step) {
        return ShownValues.NONE.with("lastDay", FrenchText.day(lastDay()));
    }

    @Override
    protected Event event(StepContext step, CodevReferral said) {
        return new CodevReferred(lastDay());
    }

    @Override
    protected ProcessVariables complete(StepContext step, CodevReferral said) {
        return ProcessVariables.NONE
                .with(ReviewVariables.CODEV_TERM, LastDay.endOf(lastDay()))
                .with(ReviewVariables.CODEV_ANSWER, "silent");
    }

    private LocalDate lastDay() {
        return desk().records()
                .today()
                .plusMonths(desk().frameworks().inForce().settings().get(Setting.CODEV_TERM_MONTHS));
    }
}
