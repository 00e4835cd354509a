package fr.cadreia.guard.process;

import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.springframework.beans.DirectFieldAccessor;

/** What a command was given: the engine's commands keep it in fields without accessors. */
final class CommandFields {

    private final DirectFieldAccessor accessor;

    CommandFields(Command<?> command) {
        this.accessor = new DirectFieldAccessor(command);
    }

    Object get(String name) {
        return accessor.isReadableProperty(name) ? accessor.getPropertyValue(name) : null;
    }

    Optional<String> text(String name) {
        return get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
