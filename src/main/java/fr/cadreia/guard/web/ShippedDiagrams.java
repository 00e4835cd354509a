package fr.cadreia.guard.web;

import fr.cadreia.guard.diagram.Requirements;
import fr.cadreia.guard.diagram.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The diagrams that this version of the application ships; only absent ones are deployed by themselves. */
@Component
class ShippedDiagrams {

    private final Requirements requirements;

    ShippedDiagrams(Requirements requirements) {
        this.requirements = requirements;
    }

    /** @param key of a process, known or not */
    Optional<SourceFile> of(String key) {
        String file = "processes/" + key + ".bpmn";
        ClassPathResource resource = new ClassPathResource(file);
        if (requirements.process(key).isEmpty() || !resource.exists()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SourceFile(file, resource.getContentAsByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
