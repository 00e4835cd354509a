package fr.cadreia.review.step;

import fr.cadreia.dossier.LastDay;
import fr.cadreia.framework.Setting;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.StepEvent.CodevReferred;
import fr.cadreia.kernel.form.ProcessVariables;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.kernel.text.FrenchText;
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
