package fr.cadreia.catalogue;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.journal.CatalogueEvent.AdviceAsked;
import fr.cadreia.journal.CatalogueEvent.AdviceGiven;
import fr.cadreia.journal.Event;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.notification.Announcements;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.time.Period;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The questions to the experts: anybody who is signed in asks, one expert answers, and the asker is told. The journal
 * records that a question was asked and answered, not its content. Every method throws {@link CommandRefusedException}
 * and then has changed nothing.
 */
@Service
@Transactional
public class AdviceDesk {

    /** The journal's chain of questions about no entry, where a case's has its reference. */
    static final String CHAIN = "CATALOGUE";

    private static final String PAGE = "/catalogue/conseils";
    private static final int MOST_WAITING = 20;

    private final AdviceRequests requests;
    private final CatalogueEntries entries;
    private final Announcements announcements;
    private final CatalogueSettings settings;
    private final CaseRecords records;
    private final AuthorityClock clock;

    AdviceDesk(
            AdviceRequests requests,
            CatalogueEntries entries,
            Announcements announcements,
            CatalogueSettings settings,
            CaseRecords records,
            AuthorityClock clock) {
        this.requests = requests;
        this.entries = entries;
        this.announcements = announcements;
        this.settings = settings;
        this.records = records;
        this.clock = clock;
    }

    /** @param entry that the question is about; empty for none */
    public void ask(Person person, Optional<Long> entry, String question) {
        Optional<CatalogueEntry> about = entry.map(id -> entries.find(id)
                .orElseThrow(() -> CommandRefusedException.invalid("Choisissez une solution de la liste.")));
        long waiting = requests.of(person.id()).stream()
                .filter(request -> !request.isAnswered())
                .count();
        if (waiting >= MOST_WAITING) {
            throw CommandRefusedException.conflict(
                    "Vous avez déjà " + MOST_WAITING + " questions sans réponse\u00a0: attendez celles des experts.");
        }
        long id = requests.add(new AdviceRequest(
                0,
                person.id(),
                person.organisation(),
                clock.now(),
                records.today().plus(settings.adviceTerm()),
                entry,
                question,
                "",
                "",
                Optional.empty()));
        record(about, person, new AdviceAsked(id));
        String words = "Un conseil est demandé aux experts"
                + about.map(of -> " sur «\u00a0" + of.solution().title() + "\u00a0»")
                        .orElse("") + ".";
        records.people().members(Role.AI_EXPERTS).stream()
                .filter(expert -> !expert.id().equals(person.id()))
                .forEach(expert -> announcements.question(expert.id(), "", words, PAGE));
    }

    /** Reminds every expert, once, of each question whose term is over; several nodes may do it at once. */
    @Scheduled(
            initialDelayString = "${cadre.catalogue.reminder-interval}",
            fixedDelayString = "${cadre.catalogue.reminder-interval}")
    public void remindOfLate() {
        requests.late(records.today()).stream()
                .filter(request -> requests.remind(request.id()))
                .forEach(request -> records.people()
                        .members(Role.AI_EXPERTS)
                        .forEach(expert -> announcements.question(
                                expert.id(),
                                "",
                                "Une demande de conseil attend encore sa réponse, prévue pour le "
                                        + FrenchText.day(request.due()) + ".",
                                PAGE)));
    }

    public void answer(Person expert, long id, String answer) {
        if (!CatalogueDesk.keeps(expert)) {
            throw CommandRefusedException.forbidden("Les experts IA répondent aux demandes de conseil.");
        }
        AdviceRequest asked = requests.lockForUpdate(id)
                .orElseThrow(() -> CommandRefusedException.invalid("Cette demande de conseil n’existe pas."));
        if (asked.isAnswered()) {
            throw CommandRefusedException.conflict("Cette demande a déjà sa réponse, donnée par "
                    + records.people().name(asked.answeredBy()) + ".");
        }
        requests.update(asked.answered(answer, expert.id(), clock.now()));
        record(asked.entry().flatMap(entries::find), expert, new AdviceGiven(id));
        announcements.answer(asked.askedBy(), "", "Les experts IA ont répondu à votre demande de conseil.", PAGE);
    }

    private void record(Optional<CatalogueEntry> about, Person actor, Event event) {
        records.journal().append(about.map(CatalogueEntry::caseReference).orElse(CHAIN), actor.id(), "", event);
    }

    /** @param adviceTerm within which the experts answer a question */
    @ConfigurationProperties("cadre.catalogue")
    record CatalogueSettings(Period adviceTerm) {}
}
