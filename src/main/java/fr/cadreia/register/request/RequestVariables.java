package fr.cadreia.register.request;

import fr.cadreia.kernel.form.Variable;

/** The variable that the flows of {@code register-request.bpmn} read. */
public final class RequestVariables {

    /** {@code correction}, {@code intervention} or {@code takedown}. */
    public static final Variable<String> KIND = Variable.text("requestKind");

    private RequestVariables() {}
}
