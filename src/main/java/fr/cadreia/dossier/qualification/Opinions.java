package fr.cadreia.dossier.qualification;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.FieldOption;
import fr.cadreia.engine.OptionList;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The opinions that may be asked for on a case, in the order in which they are read. Nothing else lists them.
 *
 * @param kinds as the table {@code dossier/opinions.yaml} has them
 */
public record Opinions(List<OpinionKind> kinds) {

    private static final String TABLE = "/dossier/opinions.yaml";

    private static final ObjectMapper LINES = new ObjectMapper();

    /** Those that the application comes with. */
    public static Opinions shipped() {
        try (InputStream table = Opinions.class.getResourceAsStream(TABLE)) {
            return read(table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of a table, in YAML. */
    public static Opinions read(InputStream table) {
        Object lines = new Yaml(new SafeConstructor(new LoaderOptions())).load(table);
        return new Opinions(List.of(LINES.convertValue(lines, OpinionKind[].class)));
    }

    /** Empty for a form of another kind. */
    public Optional<OpinionKind> ofForm(String form) {
        return kinds.stream().filter(kind -> kind.form().equals(form)).findFirst();
    }

    /** Empty for a code that the table does not know. */
    public Optional<OpinionKind> ofCode(String code) {
        return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** What a form offers where any of them can be asked for. */
    public OptionList asOptions() {
        return new OptionList(
                "opinionOptions",
                kinds.stream()
                        .map(kind -> new FieldOption(kind.code(), kind.giver()))
                        .toList());
    }

    /** Whether this person gives any of them. */
    public boolean areGivenBy(Person person) {
        return kinds.stream().flatMap(kind -> Role.of(kind.code()).stream()).anyMatch(person::has);
    }

    /** Whether the application itself writes a variable of this name. */
    public boolean write(String variable) {
        return kinds.stream().flatMap(OpinionKind::variables).anyMatch(variable::equals);
    }

    /** The opinions that the framework asks for, by code, each with a French reason. */
    Map<String, String> required(Answers inputs) {
        Map<String, String> required = new LinkedHashMap<>();
        kinds.forEach(kind -> kind.whyRequired(inputs).ifPresent(why -> required.put(kind.code(), why)));
        return required;
    }
}
