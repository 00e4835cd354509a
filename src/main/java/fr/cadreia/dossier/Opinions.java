package fr.cadreia.dossier;

import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.FieldOption;
import fr.cadreia.kernel.form.OptionList;
import fr.cadreia.kernel.json.ShippedYaml;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The opinions that may be asked for on a case, in the order in which they are read. This is their only list.
 *
 * @param kinds as the table {@code dossier/opinions.yaml} has them
 */
public record Opinions(List<OpinionKind> kinds) {

    private static final String TABLE = "/dossier/opinions.yaml";

    /** Returns the opinions with which the application ships. */
    public static Opinions shipped() {
        return read(TABLE);
    }

    /** Returns the opinions of another table. */
    public static Opinions read(String table) {
        return new Opinions(ShippedYaml.list(table, OpinionKind.class));
    }

    /** Returns the opinion of a form; empty for a form of another kind. */
    public Optional<OpinionKind> ofForm(String form) {
        return kinds.stream().filter(kind -> kind.form().equals(form)).findFirst();
    }

    /** Returns the opinion with a code; empty for a code that the table does not know. */
    public Optional<OpinionKind> ofCode(String code) {
        return kinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** Returns the options of a form where any of them can be asked for. */
    public OptionList asOptions() {
        return new OptionList(
                "opinionOptions",
                kinds.stream()
                        .map(kind -> new FieldOption(kind.code(), kind.giver()))
                        .toList());
    }

    /** Tells whether this person gives any of them. */
    public boolean areGivenBy(Person person) {
        return kinds.stream().flatMap(kind -> Role.of(kind.code()).stream()).anyMatch(person::has);
    }

    /** Tells whether the application itself writes a variable of this name. */
    public boolean write(String variable) {
        return kinds.stream().flatMap(OpinionKind::variables).anyMatch(variable::equals);
    }

    /** Returns the opinions that the framework asks for, by code, each with a French reason. */
    public Map<String, String> required(Answers inputs) {
        Map<String, String> required = new LinkedHashMap<>();
        kinds.forEach(kind -> kind.whyRequired(inputs).ifPresent(why -> required.put(kind.code(), why)));
        return required;
    }
}
