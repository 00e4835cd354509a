package fr.cadreia.guard.process;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.util.ReflectionUtils;

/** The arguments of a command: the engine's commands keep them in fields without accessors. */
final class CommandFields {

    private final DirectFieldAccessor accessor;

    CommandFields(Command<?> command) {
        this.accessor = new DirectFieldAccessor(command);
    }

    /** Returns the fields that a command of such a class has, its own and those that it inherits. */
    static List<Field> of(Class<?> command) {
        List<Field> fields = new ArrayList<>();
        ReflectionUtils.doWithFields(
                command, fields::add, field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic());
        return fields;
    }

    Object get(String name) {
        return accessor.isReadableProperty(name) ? accessor.getPropertyValue(name) : null;
    }

    Optional<String> text(String name) {
        return get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
