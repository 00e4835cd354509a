package fr.cadreia.committee.session;

import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;

/** The guard of the commands on a session that only the secretary may give. */
public final class SecretaryOnly {

    private SecretaryOnly() {}

    /** @throws CommandRefusedException when the person is not the committee's secretary */
    public static void require(Person person) {
        if (!person.has(Role.COMMITTEE_SECRETARY)) {
            throw CommandRefusedException.forbidden("Les séances sont préparées par le secrétariat du comité.");
        }
    }
}
