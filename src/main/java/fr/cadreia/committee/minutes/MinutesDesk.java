package fr.cadreia.committee.minutes;

import fr.cadreia.committee.PublicMinutes;
import fr.cadreia.committee.PublicMinutes.Published;
import fr.cadreia.committee.minutes.SecretaryAdditions.PointNotes;
import fr.cadreia.committee.paper.PaperFiling;
import fr.cadreia.committee.paper.SessionPaper;
import fr.cadreia.committee.session.ActualSessionTime;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.SessionJournal;
import fr.cadreia.committee.session.Sessions;
import fr.cadreia.journal.SessionEvent;
import fr.cadreia.journal.SessionEvent.MinutesFiled;
import fr.cadreia.journal.SessionEvent.MinutesReturned;
import fr.cadreia.journal.SessionEvent.MinutesSigned;
import fr.cadreia.journal.SessionEvent.Signatory;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The minutes of a closed session: completed and signed by the secretary, then signed by the chair and filed. */
@Component
public class MinutesDesk {

    private final Sessions sessions;
    private final MinutesStore store;
    private final MinutesText text;
    private final PointRecords points;
    private final PublicMinutes published;
    private final PaperFiling filing;
    private final SessionJournal journal;
    private final AuthorityClock clock;

    MinutesDesk(
            Sessions sessions,
            MinutesStore store,
            MinutesText text,
            PointRecords points,
            PublicMinutes published,
            PaperFiling filing,
            SessionJournal journal,
            AuthorityClock clock) {
        this.sessions = sessions;
        this.store = store;
        this.text = text;
        this.points = points;
        this.published = published;
        this.filing = filing;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What a member wrote with a vote (explication de vote): the secretary reads it and takes it into the minutes where the
     * member asks for it.
     *
     * @param member French name
     */
    public record VoteExplanation(String member, String text) {}

    /** Lists the explanations of votes on a point of a session. */
    public List<VoteExplanation> explanations(String number, String caseReference) {
        return points.explanations(number, caseReference);
    }

    /** @throws CommandRefusedException as long as the session is not closed */
    public Minutes of(String number) {
        Session session = sessions.get(number);
        if (session.status() != Session.Status.CLOSED) {
            throw CommandRefusedException.conflict(
                    "Le procès-verbal s’établit quand la séance est levée\u00a0; celle-ci ne l’est pas encore.");
        }
        return store.find(number).orElseGet(() -> Minutes.draft(number));
    }

    /**
     * Returns the text as a whole HTML page: with its signatures once it is filed, as the secretary signed it before,
     * or as it stands in the draft. Where the content was removed for good, the page says so.
     */
    public String text(Minutes minutes) {
        return switch (minutes.status()) {
            case DRAFT -> text.of(sessions.get(minutes.sessionNumber()), minutes);
            case SUBMITTED -> minutes.signedText();
            case FILED ->
                store.isWithheld(minutes.sessionNumber())
                        ? minutes.signedText()
                        : text.signed(sessions.get(minutes.sessionNumber()), minutes);
        };
    }

    /** Returns the correction that the approving session wants; there is none in a draft, nor where the content is gone. */
    public AskedCorrection corrections(Minutes minutes) {
        return minutes.status() == Minutes.Status.DRAFT || store.isWithheld(minutes.sessionNumber())
                ? AskedCorrection.NONE
                : text.corrections(minutes);
    }

    /** Returns the reason why the notice of the session was not kept; empty when it was kept. */
    public String urgency(String number) {
        return journal.urgency(number);
    }

    public boolean maySignAsChair(Person person, Minutes minutes) {
        Session session = sessions.get(minutes.sessionNumber());
        return !person.id().equals(minutes.secretary())
                && (person.has(Role.COMMITTEE_CHAIR) || text.hasPresided(person.id(), session));
    }

    /**
     * Returns the session that approves the minutes of another one: of the sessions that were really held after it and
     * whose own minutes, which tell of the approval, are not signed yet, the first that was held. Empty as long as there
     * is no such session.
     */
    public Optional<Session> approvingSession(String number) {
        ActualSessionTime own = journal.held(number).orElseThrow();
        return sessions.openedFrom(own.day()).stream()
                .filter(this::maySaySo)
                .flatMap(other -> journal.held(other.number()).map(held -> new Approving(other, held)).stream())
                .filter(other -> other.held().follows(own))
                .min(Comparator.comparing(other -> other.held().opened()))
                .map(Approving::session);
    }

    private record Approving(Session session, ActualSessionTime held) {}

    private boolean maySaySo(Session other) {
        return switch (other.status()) {
            case OPEN -> true;
            case CLOSED ->
                store.find(other.number())
                        .map(Minutes::status)
                        .filter(status -> status != Minutes.Status.DRAFT)
                        .isEmpty();
            default -> false;
        };
    }

    /** Returns the day on which a session was really opened, in French. */
    public String heldOn(String number) {
        return FrenchText.weekday(journal.held(number).orElseThrow().day());
    }

    @Transactional
    public void complete(Person person, String number, SecretaryAdditions added) {
        requireSecretary(person);
        Session session = sessions.lockForUpdate(number);
        Minutes minutes = of(number);
        Map<String, PointNotes> notes = new LinkedHashMap<>(added.points());
        notes.keySet().removeIf(reference -> !session.has(reference));
        notes.values().removeIf(PointNotes::isEmpty);
        store.keep(minutes.completed(added.withPoints(notes)));
    }

    /**
     * Signs the minutes for the secretariat or, after that, for the chair; the signature of the chair files them.
     *
     * @param sha256 of the text that the person has read
     * @param approvedIn number of the session that approves them, as the person has read it
     * @param asked the correction that a member of that session wants, as the secretary enters it
     */
    @Transactional
    public void sign(Person person, String number, String sha256, String approvedIn, AskedCorrection asked) {
        Session session = sessions.lockForUpdate(number);
        Minutes minutes = of(number);
        switch (minutes.status()) {
            case DRAFT -> submit(person, session, minutes, sha256, approvedIn, asked);
            case SUBMITTED -> file(person, session, minutes, sha256);
            case FILED -> minutes.filed();
        }
    }

    private void submit(
            Person person, Session session, Minutes minutes, String sha256, String approvedIn, AskedCorrection asked) {
        requireSecretary(person);
        // Locked, so that its own minutes are not signed meanwhile: they say what was submitted to it.
        approvingSession(session.number()).ifPresent(found -> sessions.lockForUpdate(found.number()));
        Session next = approvingSession(session.number())
                .orElseThrow(() -> CommandRefusedException.conflict(
                        "Le procès-verbal s’approuve à la séance suivante\u00a0: ouvrez-la d’abord."));
        store.approvedIn(session.number()).stream()
                .filter(earlier -> of(earlier).status() != Minutes.Status.FILED)
                .findFirst()
                .ifPresent(earlier -> {
                    throw CommandRefusedException.conflict("Le procès-verbal de la séance " + earlier
                            + ", soumis à l’approbation de celle-ci, attend la signature de la présidence.");
                });
        String content = text.of(session, minutes);
        requireSame(sha256, content);
        if (!next.number().equals(approvedIn)) {
            throw CommandRefusedException.conflict("Ce procès-verbal s’approuve désormais à la séance n° "
                    + next.number() + "\u00a0: relisez la page.");
        }
        requireMember(asked, next);
        String forPublic = text.forPublic(session, minutes);
        store.keep(minutes.submitted(person.id(), approvedIn, content, forPublic));
        journal.append(
                person.id(),
                session,
                new MinutesSigned(
                        Signatory.SECRETARY,
                        approvedIn,
                        sha256,
                        DigestUtils.sha256Hex(forPublic),
                        asked.what(),
                        asked.isAsked() ? asked.askedBy() : "",
                        asked.isAsked() && asked.accepted()));
    }

    /** Returns the accounts that were in a session and so may want a correction in the minutes that it approves. */
    public List<String> there(Session session) {
        return text.there(session);
    }

    private void requireMember(AskedCorrection asked, Session approving) {
        if (asked.isAsked() && !there(approving).contains(asked.askedBy())) {
            throw CommandRefusedException.invalid(
                    "Rectification\u00a0: dites quel membre présent à la séance qui approuve l’a demandée.");
        }
    }

    private void file(Person person, Session session, Minutes minutes, String sha256) {
        if (!maySignAsChair(person, minutes)) {
            throw CommandRefusedException.forbidden(
                    "Ce procès-verbal attend la signature de la présidence, qui n’est pas celle du secrétariat.");
        }
        requireSame(sha256, minutes.signedText());
        requireSigned(session, minutes);
        Instant now = clock.now();
        store.keep(minutes.filed());
        journal.append(
                person.id(),
                session,
                new MinutesSigned(
                        Signatory.CHAIR,
                        minutes.approvedIn(),
                        sha256,
                        DigestUtils.sha256Hex(minutes.publicText()),
                        "",
                        "",
                        false));
        filing.file(
                SessionEvent.chain(session.number()),
                SessionPaper.MINUTES.fileName(session.number()),
                now,
                text.signed(session, minutes),
                sha256);
        journal.append(person.id(), session, new MinutesFiled(sha256, publish(minutes, now)));
    }

    /**
     * Puts approved minutes on line: the signed text, without the names of agents.
     *
     * @return hash of the public text
     */
    private String publish(Minutes filed, Instant at) {
        String content = text.signedForPublic(filed);
        published.publish(new Published(filed.sessionNumber(), at, content));
        return DigestUtils.sha256Hex(content);
    }

    /** Sends the minutes back because the chair asks for another text; the secretary's signature no longer holds. */
    @Transactional
    public void sendBack(Person person, String number, String reason) {
        Session session = sessions.lockForUpdate(number);
        Minutes minutes = of(number);
        if (!maySignAsChair(person, minutes)) {
            throw CommandRefusedException.forbidden("Seule la présidence renvoie un procès-verbal au secrétariat.");
        }
        Minutes returned = minutes.returned();
        if (reason.isBlank()) {
            throw CommandRefusedException.invalid("Dites au secrétariat ce qui est à corriger.");
        }
        store.keep(returned);
        journal.append(person.id(), session, new MinutesReturned(reason));
    }

    private static void requireSame(String sha256, String content) {
        if (!DigestUtils.sha256Hex(content).equals(sha256)) {
            throw CommandRefusedException.conflict("Le texte a changé depuis que vous l’avez lu\u00a0: relisez-le.");
        }
    }

    /** Requires that nobody has changed the minutes since the secretary signed them for the chair. */
    private void requireSigned(Session session, Minutes minutes) {
        MinutesSigned signed =
                MinutesSignatures.of(journal.of(session.number())).secretary().event();
        if (!signed.sha256().equals(DigestUtils.sha256Hex(minutes.signedText()))
                || !signed.publicSha256().equals(DigestUtils.sha256Hex(minutes.publicText()))) {
            throw CommandRefusedException.conflict(
                    "Le texte enregistré n’est plus celui que le secrétariat a signé\u00a0: renvoyez-le-lui.");
        }
    }

    private static void requireSecretary(Person person) {
        if (!person.has(Role.COMMITTEE_SECRETARY)) {
            throw CommandRefusedException.forbidden(
                    "Le procès-verbal est complété et d’abord signé par le secrétariat du comité.");
        }
    }
}
