package fr.cadreia.engine.config;

import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationContext;

/**
 * The beans that an expression in a diagram may name: the delegates and task listeners, and of them only
 * {@code execute} and {@code notify}. No other bean of
 * the application can be reached from a diagram.
 */
final class ExposedBeans extends AbstractMap<Object, Object> {

    private final ApplicationContext beans;

    ExposedBeans(ApplicationContext beans) {
        this.beans = beans;
    }

    @Override
    public boolean containsKey(Object name) {
        return name instanceof String bean && names().contains(bean);
    }

    @Override
    public Object get(Object name) {
        return containsKey(name) ? delegate((String) name) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return names().stream()
                .map(name -> new SimpleEntry<Object, Object>(name, delegate(name)))
                .collect(Collectors.toSet());
    }

    private JavaDelegate delegate(String name) {
        return execution -> beans.getBean(name, JavaDelegate.class).execute(execution);
    }

    private Set<String> names() {
        return Arrays.stream(beans.getBeanNamesForType(JavaDelegate.class, true, false))
                .collect(Collectors.toSet());
    }
}
