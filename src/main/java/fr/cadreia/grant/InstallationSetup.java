package fr.cadreia.grant;

import fr.cadreia.kernel.StartRefusedException;
import fr.cadreia.people.DecidingOrganisations;
import fr.cadreia.people.Identities;
import fr.cadreia.people.Organisation;
import fr.cadreia.people.People;
import fr.cadreia.people.PeopleSettings;
import fr.cadreia.people.PeopleSettings.DemoAccount;
import fr.cadreia.people.Profile;
import fr.cadreia.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Begins the installation at the first start, and prints the two codes. Where passwords are set, or demo accounts are
 * listed, it does the whole installation by itself.
 */
@Component
@Order(2)
class InstallationSetup implements ApplicationRunner {

    /** The sign-in names of the first two accounts, which are also the ids of the demonstration's. */
    static final String ADMINISTRATOR = "admin";

    static final String GUARANTOR = "guarantor";

    private static final Logger LOG = LoggerFactory.getLogger(InstallationSetup.class);
    private final Installation installation;
    private final InstallationStore store;
    private final PeopleSettings settings;
    private final People people;
    private final Identities identities;
    private final Grants grants;
    private final AccountActs acts;
    private final DecidingOrganisations deciders;
    private final LinkDelivery delivery;
    private final LocalDate effectiveOn;
    private final TransactionTemplate transaction;

    InstallationSetup(
            Installation installation,
            InstallationStore store,
            PeopleSettings settings,
            People people,
            Identities identities,
            Grants grants,
            AccountActs acts,
            DecidingOrganisations deciders,
            LinkDelivery delivery,
            @Value("${cadre.framework.effective-on}") LocalDate effectiveOn,
            PlatformTransactionManager transactions) {
        this.installation = installation;
        this.store = store;
        this.settings = settings;
        this.people = people;
        this.identities = identities;
        this.grants = grants;
        this.acts = acts;
        this.deciders = deciders;
        this.delivery = delivery;
        this.effectiveOn = effectiveOn;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments args) {
        transaction.executeWithoutResult(status -> {
            acts.takeTurn();
            if (store.find().isEmpty()) {
                store.begin(InstallationState.begun(acts.now()));
            }
            if (!installation.isOpen()) {
                return;
            }
            if (settings.accounts().isEmpty()) {
                firstTwo();
            } else {
                demonstration();
            }
        });
    }

    private void firstTwo() {
        unattended(Role.ADMINISTRATORS, ADMINISTRATOR, settings.adminPassword(), "CADRE_PEOPLE_ADMINPASSWORD");
        unattended(Role.GUARANTORS, GUARANTOR, settings.guarantorPassword(), "CADRE_PEOPLE_GUARANTORPASSWORD");
        InstallationState state = store.lockForUpdate();
        String admin = state.administrator().isEmpty() ? Secret.code() : "";
        String guarantor = state.guarantor().isEmpty() ? Secret.code() : "";
        store.save(state.with(new InstallationState.Codes(
                fingerprint(admin),
                fingerprint(guarantor),
                Optional.of(acts.now().plus(Installation.CODES)))));
        if (!admin.isEmpty() || !guarantor.isEmpty()) {
            LOG.warn(
                    "Installation en cours\u00a0: deux personnes, chacune avec un code, ouvrent {} dans les {} minutes.",
                    delivery.address(GrantLinks.INSTALLATION),
                    Installation.CODES.toMinutes());
        }
        if (!admin.isEmpty()) {
            LOG.warn("Code du premier administrateur\u00a0: {} (affiché cette seule fois)", admin);
        }
        if (!guarantor.isEmpty()) {
            LOG.warn("Code du premier garant des habilitations\u00a0: {} (affiché cette seule fois)", guarantor);
        }
    }

    private static String fingerprint(String code) {
        return code.isEmpty() ? "" : Secret.fingerprint(code);
    }

    private void unattended(Role role, String signInName, String password, String setting) {
        InstallationState state = store.lockForUpdate();
        String first = role == Role.ADMINISTRATORS ? state.administrator() : state.guarantor();
        if (first.isEmpty() && !password.isBlank()) {
            String account =
                    installation.begin(role, signInName, new Profile(role.label(), "(premier compte)", ""), password);
            identities.weakness(account, password).ifPresent(weakness -> {
                throw new StartRefusedException("Réglage " + setting + "\u00a0: "
                        + weakness.substring(0, 1).toLowerCase(Locale.ROOT) + weakness.substring(1));
            });
        }
    }

    /**
     * Adds the demo accounts and their rights, each right with an act, a term, and the two other persons who gave it.
     */
    private void demonstration() {
        LocalDate begun = acts.today();
        for (DemoAccount account : settings.accounts()) {
            if (people.find(account.id()).isEmpty()) {
                String organisation =
                        Optional.ofNullable(account.organisation()).orElse("");
                identities.create(account.id(), account.id(), account.profile(), account.id(), organisation);
            }
            account.roles().forEach(role -> grant(account, role, begun));
        }
        List<Organisation> communes = settings.organisations().stream()
                .filter(Organisation::isCommune)
                .toList();
        for (int at = 0; at < communes.size(); at++) {
            String id = communes.get(at).id();
            deciders.name(id, id, DemoRights.adhesion(effectiveOn, at), GUARANTOR, acts.now());
        }
        InstallationState state = store.lockForUpdate()
                .withAdministrator(ADMINISTRATOR)
                .withGuarantor(GUARANTOR)
                .closedBy(ADMINISTRATOR, GUARANTOR, DemoRights.framework(effectiveOn));
        installation.conclude(state, ADMINISTRATOR);
    }

    private void grant(DemoAccount account, Role role, LocalDate from) {
        String asker = DemoRights.asker(account.id(), role);
        Optional<LocalDate> until = Optional.of(DemoRights.until(account, role, from));
        grants.found(new Grant(
                0,
                account.id(),
                role,
                "",
                DemoRights.title(account),
                from,
                until,
                until,
                // The council designated the committee at the sitting that adopted the framework.
                role.isCommitteeMember()
                        ? DemoRights.firstComposition(effectiveOn)
                        : DemoRights.first(settings.accounts(), account, role, from),
                asker,
                DemoRights.signer(account.id(), role, asker),
                acts.now()));
        identities.join(account.id(), role);
    }
}
