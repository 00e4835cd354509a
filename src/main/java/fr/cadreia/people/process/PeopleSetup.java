package fr.cadreia.people.process;

import fr.cadreia.people.Organisation;
import fr.cadreia.people.PeopleSettings;
import fr.cadreia.people.Role;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Creates what is missing of the roles' groups and of the organisations; never changes what exists. */
@Component
@Order(1)
class PeopleSetup implements ApplicationRunner {

    private static final String ROLE_TYPE = "ROLE";
    private static final String ENGINE_TYPE = "SYSTEM";

    private final IdentityService identity;
    private final PeopleSettings settings;

    PeopleSetup(IdentityService identity, PeopleSettings settings) {
        this.identity = identity;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments args) {
        for (Role role : Role.values()) {
            group(role.id(), role.label(), ROLE_TYPE);
        }
        for (Organisation organisation : settings.organisations()) {
            group(organisation.id(), organisation.name(), Organisation.GROUP_TYPE);
        }
        group(Role.ENGINE_ADMINISTRATORS, "Administrateurs du moteur", ENGINE_TYPE);
    }

    private void group(String id, String name, String type) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            Group group = identity.newGroup(id);
            group.setName(name);
            group.setType(type);
            identity.saveGroup(group);
        }
    }
}
