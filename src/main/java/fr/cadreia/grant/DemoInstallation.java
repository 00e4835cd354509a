package fr.cadreia.grant;

import fr.cadreia.people.DecidingOrganisations;
import fr.cadreia.people.Identities;
import fr.cadreia.people.Organisation;
import fr.cadreia.people.People;
import fr.cadreia.people.PeopleSettings;
import fr.cadreia.people.PeopleSettings.DemoAccount;
import fr.cadreia.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The installation of a demonstration, done without anybody: the accounts of the settings, and their rights, each with
 * an act, a term, and the two other persons who gave it.
 */
@Component
class DemoInstallation {

    private final PeopleSettings settings;
    private final People people;
    private final Identities identities;
    private final Grants grants;
    private final DecidingOrganisations deciders;
    private final InstallationRecord record;
    private final AccountActs acts;
    private final LocalDate effectiveOn;

    DemoInstallation(
            PeopleSettings settings,
            People people,
            Identities identities,
            Grants grants,
            DecidingOrganisations deciders,
            InstallationRecord record,
            AccountActs acts,
            @Value("${cadre.framework.effective-on}") LocalDate effectiveOn) {
        this.settings = settings;
        this.people = people;
        this.identities = identities;
        this.grants = grants;
        this.deciders = deciders;
        this.record = record;
        this.acts = acts;
        this.effectiveOn = effectiveOn;
    }

    /** Adds the accounts and their rights, and closes the installation. */
    void install(InstallationState begun) {
        LocalDate today = acts.today();
        for (DemoAccount account : settings.accounts()) {
            if (people.find(account.id()).isEmpty()) {
                String organisation =
                        Optional.ofNullable(account.organisation()).orElse("");
                identities.create(account.id(), account.id(), account.profile(), account.id(), organisation);
            }
            account.roles().forEach(role -> grant(account, role, today));
        }
        List<Organisation> communes = settings.organisations().stream()
                .filter(Organisation::isCommune)
                .toList();
        for (int at = 0; at < communes.size(); at++) {
            String id = communes.get(at).id();
            deciders.name(id, id, DemoRights.adhesion(effectiveOn, at), InstallationSetup.GUARANTOR, acts.now());
        }
        record.conclude(
                begun.withAdministrator(InstallationSetup.ADMINISTRATOR)
                        .withGuarantor(InstallationSetup.GUARANTOR)
                        .closedBy(
                                InstallationSetup.ADMINISTRATOR,
                                InstallationSetup.GUARANTOR,
                                DemoRights.framework(effectiveOn)),
                InstallationSetup.ADMINISTRATOR);
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
