package fr.cadreia.grant;

import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.time.Instant;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The procès-verbal of the installation, with which it ends. */
@Component
class InstallationRecord {

    private final InstallationStore store;
    private final People people;
    private final Grants grants;
    private final AccountActs acts;

    InstallationRecord(InstallationStore store, People people, Grants grants, AccountActs acts) {
        this.store = store;
        this.people = people;
        this.grants = grants;
        this.acts = acts;
    }

    /**
     * Files the procès-verbal. With it, both persons have signed the rights of the first two; the row attests it as
     * it is stored.
     */
    void conclude(InstallationState state, String actor) {
        for (Grant grant : grants.all()) {
            if (grant.role().takesTwoPersons() && grant.countersignedBy().isEmpty()) {
                String second = grant.role() == Role.GUARANTORS
                        ? state.closing().administrator()
                        : state.closing().guarantor();
                grants.sign(grant, second);
            }
        }
        InstallationState concluded = state.closed(acts.now(), text(state, acts.now()));
        store.save(concluded);
        grants.attestAll(actor, "procès-verbal, SHA-256 " + concluded.closing().recordSha256());
    }

    /** Returns the procès-verbal: the accounts, the rights and the acts at the closing. */
    private String text(InstallationState state, Instant now) {
        StringBuilder text = new StringBuilder("Procès-verbal d’installation\n\nInstallation ouverte le ")
                .append(FrenchText.moment(state.begunAt()))
                .append(", close le ")
                .append(FrenchText.moment(now))
                .append(" par ")
                .append(people.distinctName(state.closing().administrator()))
                .append(", administrateur, et ")
                .append(people.distinctName(state.closing().guarantor()))
                .append(", garant des habilitations.\n\nCadre de confiance adopté par l’acte ")
                .append(state.closing().frameworkAct())
                .append(".\n\nComptes\n");
        for (String account : people.names().keySet()) {
            Person person = people.get(account);
            text.append("- ").append(people.distinctName(account));
            if (!person.organisation().isEmpty()) {
                text.append(", ").append(people.organisationName(person.organisation()));
            }
            text.append('\n');
        }
        text.append("\nHabilitations\n");
        grants.all().forEach(grant -> text.append("- ").append(line(grant)).append('\n'));
        return text.append("\nActes\n")
                .append(grants.all().stream()
                        .map(Grant::act)
                        .distinct()
                        .map(act -> "- " + act + "\n")
                        .collect(Collectors.joining()))
                .toString();
    }

    private String line(Grant grant) {
        return people.distinctName(grant.account()) + "\u00a0: " + grant.role().label()
                + (grant.isDeputy() ? ", suppléance de " + people.distinctName(grant.titular()) : "") + ", à partir du "
                + FrenchText.day(grant.from())
                + grant.lastDay()
                        .map(last -> " jusqu’au " + FrenchText.day(last))
                        .orElse(", sans terme") + ", " + grant.act();
    }
}
