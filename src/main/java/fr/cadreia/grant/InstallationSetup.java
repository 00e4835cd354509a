package fr.cadreia.grant;

import fr.cadreia.engine.FrenchText;
import fr.cadreia.engine.database.StartRefusedException;
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
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * At the first start, begins the installation and prints the two codes; where passwords are set, or demo accounts are
 * listed, does by itself what is to be done.
 */
@Component
@Order(2)
class InstallationSetup implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(InstallationSetup.class);
    private static final String ADMINISTRATOR = "admin";
    private static final String GUARANTOR = "guarantor";

    /** Of the demonstration. */
    private static final List<String> ADMINISTRATORS = List.of(ADMINISTRATOR, "admin2");

    private static final List<String> GUARANTORS = List.of(GUARANTOR, "guarantor2");

    private final Installation installation;
    private final InstallationStore store;
    private final PeopleSettings settings;
    private final People people;
    private final Identities identities;
    private final RecordedRights rights;
    private final GrantEffects effects;
    private final DecidingOrganisations deciders;
    private final LinkDelivery delivery;
    private final TransactionTemplate transaction;

    InstallationSetup(
            Installation installation,
            InstallationStore store,
            PeopleSettings settings,
            People people,
            Identities identities,
            RecordedRights rights,
            GrantEffects effects,
            DecidingOrganisations deciders,
            LinkDelivery delivery,
            PlatformTransactionManager transactions) {
        this.installation = installation;
        this.store = store;
        this.settings = settings;
        this.people = people;
        this.identities = identities;
        this.rights = rights;
        this.effects = effects;
        this.deciders = deciders;
        this.delivery = delivery;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments args) {
        transaction.executeWithoutResult(status -> {
            effects.takeTurn();
            if (store.find().isEmpty()) {
                store.begin(InstallationState.begun(effects.now()));
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
                Optional.of(effects.now().plus(Installation.CODES)))));
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

    private void unattended(Role role, String account, String password, String setting) {
        InstallationState state = store.lockForUpdate();
        String first = role == Role.ADMINISTRATORS ? state.administrator() : state.guarantor();
        if (first.isEmpty() && !password.isBlank()) {
            installation.begin(role, account, new Profile(role.label(), "(premier compte)", ""), password);
            identities.weakness(account, password).ifPresent(weakness -> {
                throw new StartRefusedException("Réglage " + setting + "\u00a0: "
                        + weakness.substring(0, 1).toLowerCase(Locale.ROOT) + weakness.substring(1));
            });
        }
    }

    /** Its rights have no term, so that whoever moves its clock by years finds its people still there. */
    private void demonstration() {
        for (DemoAccount account : settings.accounts()) {
            if (people.find(account.id()).isEmpty()) {
                String organisation =
                        Optional.ofNullable(account.organisation()).orElse("");
                identities.create(account.id(), account.profile(), account.id(), organisation);
            }
            roles(account).forEach(role -> grant(account.id(), role, title(account, role)));
        }
        settings.organisations().stream()
                .filter(Organisation::isCommune)
                .forEach(commune -> deciders.name(
                        commune.id(),
                        commune.id(),
                        adhesion(effects.today().minusMonths(6)),
                        GUARANTOR,
                        effects.now()));
        InstallationState state = store.lockForUpdate()
                .withAdministrator(ADMINISTRATOR)
                .withGuarantor(GUARANTOR)
                .closedBy(ADMINISTRATOR, GUARANTOR, framework(effects.today().minusMonths(6)));
        store.save(installation.conclude(state, ADMINISTRATOR));
    }

    private static List<Role> roles(DemoAccount account) {
        return account.roles() == null
                ? List.of()
                : account.roles().stream()
                        .map(role -> Role.of(role).orElseThrow())
                        .toList();
    }

    /** Asked for and signed by two others, as the rule has it. */
    private void grant(String account, Role role, Title title) {
        boolean two = role.takesTwoPersons();
        LocalDate from = effects.today().minusMonths(6);
        rights.found(new Grant(
                0,
                account,
                role,
                "",
                title,
                from,
                Optional.empty(),
                Optional.empty(),
                act(role, from),
                anotherThan(account, askers(role)),
                two ? anotherThan(account, signers(role)) : "",
                effects.now()));
        identities.join(account, role);
    }

    private static String framework(LocalDate day) {
        return "délibération n°\u00a0" + day.getYear() + "-96 du " + FrenchText.day(day);
    }

    private static String adhesion(LocalDate day) {
        return "délibération n°\u00a0" + day.getYear() + "-38 du " + FrenchText.day(day);
    }

    /** Seats are given by the council, everything else by an act that says what it is. */
    private static String act(Role role, LocalDate from) {
        if (role.isCommitteeMember()) {
            return "Délibération n° " + from.getYear() + "-112";
        }
        return role.takesTwoPersons() ? "Acte de la démonstration n° D-1" : "Compte de proposition";
    }

    private static Title title(DemoAccount account, Role role) {
        return role.sitsOrServesInCommittee() && account.quality() != null
                ? new Title(account.civility(), account.quality())
                : Title.NONE;
    }

    private static List<String> askers(Role role) {
        if (role.isCommitteeMember()) {
            return List.of("secretary");
        }
        return role == Role.GUARANTORS ? GUARANTORS : ADMINISTRATORS;
    }

    /** Two guarantors cannot sign for each other what the other asks: as in an installation, an administrator does. */
    private static List<String> signers(Role role) {
        return role == Role.GUARANTORS ? ADMINISTRATORS : GUARANTORS;
    }

    private static String anotherThan(String account, List<String> persons) {
        return persons.stream()
                .filter(person -> !person.equals(account))
                .findFirst()
                .orElseThrow();
    }
}
