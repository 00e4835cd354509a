package fr.cadreia.committee.steps;

import fr.cadreia.kernel.form.Variable;

/** The variables that the flows of {@code deliberation.bpmn} read. */
public final class DeliberationVariables {

    /** Code of an {@code ExaminationSubject}. */
    public static final Variable<String> SUBJECT = Variable.text("subject");

    public static final Variable<Boolean> QUORATE = Variable.flag("quorate");
    public static final Variable<Boolean> SECOND_CONVENING = Variable.flag("secondConvening");
    public static final Variable<String> COUNT_STATUS = Variable.text("countStatus");

    /** Code of an {@code AfterBallot}. */
    public static final Variable<String> RESULT_STEP = Variable.text("resultStep");

    /** Code of an {@code ExaminationOutcome}. */
    public static final Variable<String> OUTCOME = Variable.text("outcome");

    /** The members whose votes are taken; lives only within the transaction that opens the ballot. */
    public static final String VOTERS = "voters";

    /** The member whose vote a vote task takes. */
    public static final Variable<String> MEMBER = Variable.text("member");

    private DeliberationVariables() {}
}
