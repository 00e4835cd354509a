package fr.cadreia.dossier.web;

import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The function in which somebody acts: a requester for the organisation, anybody else by role. */
@Component
public class ActorFunctions {

    private final People people;

    ActorFunctions(People people) {
        this.people = people;
    }

    /** Returns the French function, empty for an account that is gone or holds none. */
    public String of(String account) {
        return people.find(account).map(this::of).orElse("");
    }

    private String of(Person person) {
        String roles = person.roles().stream()
                .filter(role -> !role.isRequester())
                .sorted()
                .map(Role::label)
                .collect(Collectors.joining(", "));
        return roles.isEmpty() && !person.organisation().isEmpty()
                ? people.organisationName(person.organisation())
                : roles;
    }
}
