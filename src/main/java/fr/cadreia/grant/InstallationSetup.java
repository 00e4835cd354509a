package fr.cadreia.grant;

import fr.cadreia.kernel.Secret;
import fr.cadreia.kernel.StartRefusedException;
import fr.cadreia.people.Identities;
import fr.cadreia.people.PeopleSettings;
import fr.cadreia.people.Profile;
import fr.cadreia.people.Role;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Begins the installation at the first start, and prints the two codes. Where passwords are set, it makes the first two
 * accounts; where demo accounts are listed, it does the whole installation by itself.
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
    private final DemoInstallation demonstration;
    private final PeopleSettings settings;
    private final Identities identities;
    private final LinkDelivery delivery;
    private final AccountActs acts;
    private final TransactionTemplate transaction;

    InstallationSetup(
            Installation installation,
            InstallationStore store,
            DemoInstallation demonstration,
            PeopleSettings settings,
            Identities identities,
            LinkDelivery delivery,
            AccountActs acts,
            PlatformTransactionManager transactions) {
        this.installation = installation;
        this.store = store;
        this.demonstration = demonstration;
        this.settings = settings;
        this.identities = identities;
        this.delivery = delivery;
        this.acts = acts;
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
                demonstration.install(store.lockForUpdate());
            }
        });
    }

    private void firstTwo() {
        unattended(Role.ADMINISTRATORS, ADMINISTRATOR, settings.adminPassword(), "CADRE_PEOPLE_ADMINPASSWORD");
        unattended(Role.GUARANTORS, GUARANTOR, settings.guarantorPassword(), "CADRE_PEOPLE_GUARANTORPASSWORD");
        InstallationState state = store.lockForUpdate();
        String admin = state.administrator().isEmpty() ? Secret.code(3) : "";
        String guarantor = state.guarantor().isEmpty() ? Secret.code(3) : "";
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
        return code.isEmpty() ? "" : Secret.codeFingerprint(code);
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
}
