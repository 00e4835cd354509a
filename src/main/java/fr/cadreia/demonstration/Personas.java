package fr.cadreia.demonstration;

import fr.cadreia.demonstration.Personas.Part.Persona;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Whom a visitor of the demonstration can be, part by part, and what to try first as each. */
@Component
@Profile("demo")
public class Personas {

    /** @param name French, e.g. {@code Examiner} */
    public record Part(String name, List<Persona> people) {

        /**
         * @param account whose password is its id
         * @param who French, the function
         * @param first French, what to try first; it speaks of the cases of the played history
         */
        public record Persona(String account, String who, String first) {}
    }

    private final List<Part> parts = read();

    public List<Part> parts() {
        return parts;
    }

    private static List<Part> read() {
        try (InputStream stream = Personas.class.getResourceAsStream("/demonstration/people.yaml")) {
            List<Map<String, Object>> parts = new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
            return parts.stream().map(Personas::part).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Part part(Map<String, Object> part) {
        List<Map<String, String>> people = (List<Map<String, String>>) part.get("people");
        return new Part(
                (String) part.get("part"),
                people.stream()
                        .map(each -> new Persona(each.get("account"), each.get("who"), each.get("try")))
                        .toList());
    }
}
