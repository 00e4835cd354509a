package fr.cadreia.engine.config;

import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.FormRefusedException;
import fr.cadreia.kernel.json.StoredJson;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.rest.dto.VariableValueDto;
import org.camunda.bpm.engine.rest.dto.runtime.StartProcessInstanceDto;
import org.camunda.bpm.engine.rest.dto.task.CompleteTaskDto;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;

/**
 * Refuses answers that are not of the type which they declare, each with its field, before the engine reads them: it would
 * write a list that is sent as a {@code String} down as the text {@code [1, 2]}, and names no field where it refuses.
 * Jersey finds it by its entry in {@code META-INF/services}.
 */
public final class SubmittedTypes implements ForcedAutoDiscoverable {

    private static final String TEXT = "String";

    @Override
    public void configure(FeatureContext application) {
        application.register(new OfForms());
    }

    private static final class OfForms implements ReaderInterceptor {
        @Override
        public Object aroundReadFrom(ReaderInterceptorContext request) throws IOException {
            Object body = request.proceed();
            if (body instanceof CompleteTaskDto task) {
                check(task.getVariables());
            } else if (body instanceof StartProcessInstanceDto start) {
                check(start.getVariables());
            }
            return body;
        }
    }

    /** @throws FormRefusedException with every such field */
    private static void check(Map<String, VariableValueDto> answers) {
        if (answers == null) {
            return;
        }
        List<FieldError> refused = new ArrayList<>();
        answers.forEach((field, answer) -> {
            if (answer != null && !isAsDeclared(answer)) {
                refused.add(FieldError.of(
                        field, "la valeur envoyée n’est pas du type annoncé (" + answer.getType() + ")."));
            }
        });
        if (!refused.isEmpty()) {
            throw new FormRefusedException(refused);
        }
    }

    private static boolean isAsDeclared(VariableValueDto answer) {
        Object value = answer.getValue();
        if (value == null || answer.getType() == null) {
            return true;
        }
        if (answer.getType().equalsIgnoreCase(TEXT) && !(value instanceof String)) {
            return false;
        }
        try {
            answer.toTypedValue(ProcessEngines.getDefaultProcessEngine(), StoredJson.MAPPER);
            return true;
        } catch (RestException | IllegalArgumentException unreadable) {
            return false;
        }
    }
}
