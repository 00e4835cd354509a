package fr.cadreia.notification.calendar;

import fr.cadreia.dossier.Dossier;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes, renews and revokes the private address of a person's calendar, which opens without signing in. */
@Component
public class PrivateLink {

    private static final int BYTES = 32;

    private final CalendarLinks links;
    private final People people;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PrivateLink(CalendarLinks links, People people, Clock clock) {
        this.links = links;
        this.people = people;
        this.clock = clock;
    }

    /** @return the new token, which is shown once and cannot be read again; the one before opens nothing any more */
    public String renew(Person person) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        links.replace(person.id(), Dossier.sha256(token), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return token;
    }

    public void revoke(Person person) {
        links.remove(person.id());
    }

    /** Empty for an unknown token, and for one whose owner's account is closed. */
    public Optional<Person> open(String token) {
        return links.owner(Dossier.sha256(token)).flatMap(people::find);
    }
}
