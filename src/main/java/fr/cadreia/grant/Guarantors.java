package fr.cadreia.grant;

import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.people.AccountStandings;
import fr.cadreia.people.Identities;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The guarantors, and the holders of other roles, whose right is in force and whose account is open. */
@Component
public class Guarantors {

    private final People people;
    private final AccountStandings standings;
    private final Identities identities;
    private final AccountActs acts;

    Guarantors(People people, AccountStandings standings, Identities identities, AccountActs acts) {
        this.people = people;
        this.standings = standings;
        this.identities = identities;
        this.acts = acts;
    }

    /** Returns the guarantors whose right is in force and whose account is open. */
    public List<Person> active() {
        return active(Role.GUARANTORS);
    }

    List<Person> active(Role role) {
        return people.members(role).stream()
                .filter(person -> !standings.of(person.id()).closed())
                .toList();
    }

    /** Returns the account ids of the active guarantors. */
    public List<String> accounts() {
        return active().stream().map(Person::id).toList();
    }

    /**
     * Requires the password again, or a new proof at the provider, so that the act is by this person and not by somebody
     * who found the screen open.
     */
    public void requireFresh(Person person, String password) {
        boolean confirmed = identities.confirms(person.id(), password);
        if (!confirmed && identities.isProvided(person.id())) {
            throw CommandRefusedException.invalid(
                    "Confirmez d’abord votre identité auprès du service qui vous identifie. Rien n’a été fait.");
        }
        if (!confirmed) {
            throw CommandRefusedException.invalid(
                    "Votre mot de passe\u00a0: il ne correspond pas. Rien n’a été fait\u00a0; saisissez-le à nouveau.");
        }
    }

    public void require(Person person) {
        if (!person.has(Role.GUARANTORS)) {
            throw CommandRefusedException.forbidden("Seul un garant des habilitations peut le faire.");
        }
    }

    void alertWhenFew(GrantRequest ended) {
        if (ended.kind() == GrantRequest.Kind.END
                && ended.role().filter(Role.GUARANTORS::equals).isPresent()) {
            alertWhenFew();
        }
    }

    /** Tells the chair, the DPO and the remaining guarantor when fewer than two guarantors are left. */
    void alertWhenFew() {
        List<Person> left = active();
        if (left.size() > 1) {
            return;
        }
        List<String> told = Stream.of(Role.COMMITTEE_CHAIR, Role.DPO, Role.GUARANTORS)
                .flatMap(role -> active(role).stream())
                .map(Person::id)
                .distinct()
                .toList();
        String words = left.isEmpty()
                ? "Il ne reste aucun garant des habilitations\u00a0: un arrêté en nomme un, puis l’exploitant du serveur lance"
                        + " la commande recover-guarantor. Les habilitations en cours continuent."
                : "Il ne reste qu’un garant des habilitations\u00a0: les nouvelles habilitations attendent qu’un second soit"
                        + " nommé. Celles en cours continuent.";
        acts.tell(told, words, GrantLinks.RECOVERY);
    }
}
