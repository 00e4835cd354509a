package fr.cadreia.engine.config;

import java.util.AbstractMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.ApplicationContext;

/**
 * The beans that an expression in a diagram may name: those listed here, and of them only {@code execute} or
 * {@code notify}. No other bean of the application can be reached from a diagram.
 */
final class ExposedBeans extends AbstractMap<Object, Object> {

    private static final Set<String> NAMES = Set.of(
            "qualifyProposal",
            "determineOpinions",
            "recordLapse",
            "computeDataGate",
            "closeDataGate",
            "suspendUse",
            "openLinkedCase",
            "markReassessmentLate",
            "openExamination",
            "checkQuorum",
            "openBallot",
            "countVotes",
            "fileExtract",
            "recordCodevSilence",
            "remindTask",
            "markTaskLate");

    private final ApplicationContext beans;

    ExposedBeans(ApplicationContext beans) {
        this.beans = beans;
    }

    @Override
    public boolean containsKey(Object name) {
        return name instanceof String bean && NAMES.contains(bean);
    }

    @Override
    public Object get(Object name) {
        return containsKey(name) ? delegate((String) name) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return NAMES.stream()
                .map(name -> new SimpleEntry<Object, Object>(name, delegate(name)))
                .collect(Collectors.toSet());
    }

    /** Wraps a bean, so that an expression reaches no other method of it. */
    private Object delegate(String name) {
        if (beans.isTypeMatch(name, JavaDelegate.class)) {
            return (JavaDelegate)
                    execution -> beans.getBean(name, JavaDelegate.class).execute(execution);
        }
        return (TaskListener) task -> beans.getBean(name, TaskListener.class).notify(task);
    }
}
