package fr.cadreia.guard;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.ExaminingRoles;
import fr.cadreia.guard.diagram.requirement.Requirements;
import fr.cadreia.guard.diagram.requirement.Requirements.ProcessRequirement;
import fr.cadreia.people.DecidingOrganisations;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The roles that the requirements of the diagrams name, those of the framework version in force. */
@Component
class RequiredRoles implements ExaminingRoles {

    private static final String DELIBERATION = "deliberation";

    private final Set<Role> examiners;
    private final Set<Role> deciders;
    private final DecidingOrganisations deciding;

    RequiredRoles(Requirements requirements, DecidingOrganisations deciding) {
        this.deciding = deciding;
        this.examiners = roles(requirements.examiningGroups().stream());
        ProcessRequirement deliberation = requirements.process(DELIBERATION).orElseThrow();
        this.deciders = Stream.concat(
                        roles(deliberation.steps().stream().flatMap(step -> step.groups().stream())).stream(),
                        // Each member votes by name, so that no group of a step names these roles.
                        Arrays.stream(Role.values()).filter(Role::isCommitteeMember))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<Role> roles(Stream<String> groups) {
        return groups.flatMap(group -> Role.of(group).stream()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<Role> examiners() {
        return examiners;
    }

    @Override
    public Set<Role> deciders() {
        return deciders;
    }

    @Override
    public boolean isAuthorityOf(Person person, Case dossier) {
        return person.has(Role.AUTHORITY)
                && !person.organisation().isEmpty()
                && person.organisation().equals(deciding.of(dossier.organisation()));
    }
}
