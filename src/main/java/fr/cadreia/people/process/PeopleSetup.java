package fr.cadreia.people.process;

import fr.cadreia.people.Organisation;
import fr.cadreia.people.PeopleSettings;
import fr.cadreia.people.PeopleSettings.DemoAccount;
import fr.cadreia.people.Role;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Creates what is missing of the groups, organisations and accounts; never changes what exists. */
@Component
@Order(1)
class PeopleSetup implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(PeopleSetup.class);
    private static final String ROLE_TYPE = "ROLE";
    private static final String ENGINE_TYPE = "SYSTEM";
    private static final int GENERATED_BYTES = 15;

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
        settings.accounts().forEach(this::demoAccount);
        if (identity.createUserQuery().memberOfGroup(Role.ADMINISTRATORS.id()).count() == 0) {
            firstAdministrator();
        }
        keepWebappsClosed();
    }

    /** Without a direct member of the engine's own group, the webapps send everybody to the first-user set-up. */
    private void keepWebappsClosed() {
        group(Groups.CAMUNDA_ADMIN, "Administrateurs du moteur", ENGINE_TYPE);
        if (identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count() == 0) {
            String administrator = identity.createUserQuery()
                    .memberOfGroup(Role.ADMINISTRATORS.id())
                    .listPage(0, 1)
                    .get(0)
                    .getId();
            identity.createMembership(administrator, Groups.CAMUNDA_ADMIN);
        }
    }

    private void firstAdministrator() {
        boolean generated = settings.adminPassword().isBlank();
        String password = generated ? generatePassword() : settings.adminPassword();
        account("admin", "Administration", "de l'application", password, null);
        identity.createMembership("admin", Role.ADMINISTRATORS.id());
        if (generated) {
            LOG.warn("Premier démarrage : compte « admin », mot de passe {} (affiché cette seule fois)", password);
        }
    }

    private void demoAccount(DemoAccount account) {
        if (identity.createUserQuery().userId(account.id()).count() > 0) {
            return;
        }
        account(account.id(), account.firstName(), account.lastName(), account.id(), account.email());
        if (account.organisation() != null) {
            identity.createMembership(account.id(), account.organisation());
        }
        List<String> roles = account.roles() == null ? List.of() : account.roles();
        roles.forEach(role -> identity.createMembership(account.id(), role));
    }

    private void account(String id, String firstName, String lastName, String password, String email) {
        User user = identity.newUser(id);
        user.setFirstName(firstName);
        user.setLastName(lastName);
        user.setEmail(email);
        user.setPassword(password);
        // The first administrator's password is generated or chosen outside; a demo account's is its id.
        ((IdentityServiceImpl) identity).saveUser(user, true);
    }

    private void group(String id, String name, String type) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            Group group = identity.newGroup(id);
            group.setName(name);
            group.setType(type);
            identity.saveGroup(group);
        }
    }

    private static String generatePassword() {
        byte[] bytes = new byte[GENERATED_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
