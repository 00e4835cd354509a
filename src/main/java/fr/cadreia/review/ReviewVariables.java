package fr.cadreia.review;

import fr.cadreia.kernel.form.Variable;
import java.util.Date;

/** The variables that the flows of {@code framework-review.bpmn} read. */
public final class ReviewVariables {

    /** {@code revise} or {@code unchanged}. */
    public static final Variable<String> COURSE = Variable.text("reviewCourse");

    /** Midnight after the last day on which the development council may answer. */
    public static final Variable<Date> CODEV_TERM = Variable.date("codevTerm");

    /** {@code given} or {@code silent}. */
    public static final Variable<String> CODEV_ANSWER = Variable.text("codevAnswer");

    /** {@code adopted}, {@code rejected} or {@code sentBack}. */
    public static final Variable<String> VOTE = Variable.text("frameworkVote");

    private ReviewVariables() {}
}
