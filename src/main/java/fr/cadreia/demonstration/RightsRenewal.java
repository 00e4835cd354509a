package fr.cadreia.demonstration;

import fr.cadreia.demonstration.story.Workplace;
import fr.cadreia.grant.DemoRights;
import fr.cadreia.grant.DemoRights.Renewal;
import fr.cadreia.grant.GrantDesk;
import fr.cadreia.grant.GrantRequest;
import fr.cadreia.grant.GrantWords;
import fr.cadreia.grant.ProposingDesk;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Renews the rights of the demo accounts some days before their term, each by the two people who may do so. The
 * accounts are thus still in office after somebody moves the clock by years, and the journal tells who asked and who
 * signed.
 */
@Component
@Profile("demo")
public class RightsRenewal {

    private static final Logger LOG = LoggerFactory.getLogger(RightsRenewal.class);

    private final DemoRights rights;
    private final GrantDesk desk;
    private final GrantWords words;
    private final ProposingDesk proposing;
    private final Workplace workplace;
    private final People people;
    private final AuthorityClock clock;

    RightsRenewal(
            DemoRights rights,
            GrantDesk desk,
            GrantWords words,
            ProposingDesk proposing,
            Workplace workplace,
            People people,
            AuthorityClock clock) {
        this.rights = rights;
        this.desk = desk;
        this.words = words;
        this.proposing = proposing;
        this.workplace = workplace;
        this.people = people;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "P1D", fixedDelayString = "P1D")
    public void run() {
        rights.due(clock.today()).forEach(this::renew);
    }

    /** Renews one right. A visitor's changes may forbid the renewal; the right then ends at its term. */
    private void renew(Renewal due) {
        try {
            if (due.signer().isEmpty()) {
                as(
                        due.asker(),
                        administrator ->
                                proposing.begin(administrator, due.request().account()));
                return;
            }
            as(due.asker(), asker -> desk.ask(asker, due.request()));
            desk.waiting().stream()
                    .filter(asked -> asked.account().equals(due.request().account())
                            && asked.role().equals(due.request().role()))
                    .forEach(asked -> sign(due.signer(), asked));
        } catch (CommandRefusedException refused) {
            LOG.info(
                    "Habilitation de {} non renouvelée\u00a0: {}", due.request().account(), refused.getMessage());
        }
    }

    /** Signs as an account whose password is its id, as long as nobody has chosen another. */
    private void sign(String signer, GrantRequest asked) {
        as(signer, guarantor -> desk.sign(guarantor, asked.id(), words.of(asked).fingerprint(), signer));
    }

    private void as(String account, Consumer<Person> work) {
        Person person = people.get(account);
        workplace.as(Optional.of(person), () -> work.accept(person));
    }
}
