package fr.cadreia.people.process;

import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.User;

/** The owner of a mailbox: one mailbox serves one account, regardless of capital letters. */
final class MailboxOwners {

    private MailboxOwners() {}

    /**
     * @param query new
     * @param but account that is not looked at; may be empty
     */
    static Optional<String> find(NativeUserQuery query, String mailbox, String but) {
        return query
                .sql("select * from ACT_ID_USER where lower(trim(EMAIL_)) = #{mailbox} and ID_ <> #{but} order by ID_")
                .parameter("mailbox", mailbox.strip().toLowerCase(Locale.ROOT))
                .parameter("but", but)
                .list()
                .stream()
                .map(User::getId)
                .findFirst();
    }
}
