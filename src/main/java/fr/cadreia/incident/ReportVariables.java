package fr.cadreia.incident;

import fr.cadreia.kernel.form.Variable;

/** The variable that the flows of {@code incident-report.bpmn} read. */
public final class ReportVariables {

    /** {@code examined} or {@code answered}. */
    public static final Variable<String> COURSE = Variable.text("reportCourse");

    private ReportVariables() {}
}
