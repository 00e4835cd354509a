package fr.cadreia.notification.calendar;

import fr.cadreia.kernel.Secret;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.AccountStandings;
import fr.cadreia.people.AccountStandings.Standing;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes, renews and revokes the private address of a person's calendar, which opens without signing in. */
@Component
public class PrivateLink {

    private final CalendarLinks links;
    private final People people;
    private final AccountStandings standings;
    private final AuthorityClock clock;

    PrivateLink(CalendarLinks links, People people, AccountStandings standings, AuthorityClock clock) {
        this.links = links;
        this.people = people;
        this.standings = standings;
        this.clock = clock;
    }

    /** @return the new token, which is shown once and cannot be read again; the one before opens nothing any more */
    public String renew(Person person) {
        String token = Secret.token();
        links.replace(person.id(), Secret.fingerprint(token), clock.now());
        return token;
    }

    public void revoke(Person person) {
        links.remove(person.id());
    }

    /** Returns the moment when the person's link was made; empty where no link opens anything. */
    public Optional<Instant> madeAt(Person person) {
        return links.createdAt(person.id()).filter(made -> opens(person.id(), made));
    }

    /** Tells whether the person had a link that opens nothing any more. */
    public boolean hasEnded(Person person) {
        return links.createdAt(person.id())
                .filter(made -> !opens(person.id(), made))
                .isPresent();
    }

    /** Returns the person of a token; empty for an unknown token, and for one that has ended. */
    public Optional<Person> open(String token) {
        return links.find(Secret.fingerprint(token))
                .filter(link -> opens(link.person(), link.createdAt()))
                .flatMap(link -> people.find(link.person()));
    }

    /**
     * Tells whether a link still opens. It ends with the sessions of its day (another password, mailbox or
     * organisation, a right that ended): anybody who could sign in before may have made it.
     */
    private boolean opens(String account, Instant made) {
        Standing standing = standings.of(account);
        return !standing.closed() && standing.sessionsEnd().map(made::isAfter).orElse(true);
    }
}
