package fr.cadreia.demonstration;

import fr.cadreia.demonstration.Personas.Part.Persona;
import fr.cadreia.kernel.json.ShippedYaml;
import fr.cadreia.people.PeopleSettings;
import fr.cadreia.people.PeopleSettings.DemoAccount;
import fr.cadreia.people.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The people as whom a visitor of the demonstration can sign in, role by role, with a first thing to try for each. */
@Component
@Profile("demo")
public class Personas {

    /** @param name French, e.g. {@code Examiner} */
    public record Part(String name, List<Persona> people) {

        /**
         * @param account an account whose password is its id
         * @param name the name of an elected person, e.g. « Mme Claire Montel »; empty for agents, whose names are not
         *     shown to people outside
         * @param who the function; French
         * @param first a first thing to try, about the cases of the played history; French
         */
        public record Persona(String account, String name, String who, String first) {}
    }

    private static final Set<Role> ELECTED = Set.of(Role.COMMITTEE_ELECTED, Role.AUTHORITY);

    private final List<Part> parts;

    Personas(PeopleSettings settings) {
        this.parts = read(settings.accounts().stream()
                .filter(account -> account.roles().stream().anyMatch(ELECTED::contains))
                .collect(Collectors.toMap(
                        DemoAccount::id,
                        account -> account.civility() + "\u00a0"
                                + account.profile().name())));
    }

    public List<Part> parts() {
        return parts;
    }

    private static List<Part> read(Map<String, String> names) {
        List<Map<String, Object>> parts = ShippedYaml.tree("/demonstration/people.yaml");
        return parts.stream().map(part -> part(part, names)).toList();
    }

    @SuppressWarnings("unchecked")
    private static Part part(Map<String, Object> part, Map<String, String> names) {
        List<Map<String, String>> people = (List<Map<String, String>>) part.get("people");
        return new Part(
                (String) part.get("part"),
                people.stream()
                        .map(each -> new Persona(
                                each.get("account"),
                                names.getOrDefault(each.get("account"), ""),
                                each.get("who"),
                                each.get("try")))
                        .toList());
    }
}
