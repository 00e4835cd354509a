package fr.cadreia.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import fr.cadreia.people.AccountChange;
import java.util.List;

/** A change to an account, a right or a group. */
public sealed interface AccountEvent extends Event {

    /**
     * @param change the change; its name is the end of the name of the kind
     * @param account or empty for a change that concerns a group alone
     * @param group or empty for a change that concerns an account alone
     * @param note words that go with the change, e.g. the act; French, or empty
     * @param rights as they stand from then on, of the account or, when the installation closes, of all
     */
    @JsonInclude(Include.NON_EMPTY)
    record AccountChanged(
            AccountChange.Kind change, String account, String group, String note, List<AttestedRight> rights)
            implements AccountEvent {}

    /**
     * The event that an account was stored: the row tells what the database holds of its password, name, mailbox and
     * identities.
     *
     * @param fingerprint of what is stored, as {@link fr.cadreia.people.AccountRecords#fingerprint} makes it
     */
    record CredentialStored(String account, String fingerprint) implements AccountEvent {}
}
