package fr.cadreia.committee.session;

import fr.cadreia.committee.examination.CommitteeTasks;
import fr.cadreia.committee.examination.CommitteeTasks.Waiting;
import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.steps.PointStage;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.kernel.time.WorkingDays;
import fr.cadreia.people.Person;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/** The secretary's preparation of a session: its date, its place and the cases on its agenda. */
@Component
public class SessionPlanning {

    /** The sentence on a point for which a member asked for the debate; French, a clause within a longer one. */
    public static final String TO_BE_DEBATED =
            "un membre a demandé le débat\u00a0: ce dossier est examiné en séance, avec débat.";

    /** The sentence on a session planned for a Sunday or a public holiday; French, without a capital letter. */
    public static final String NOT_A_SESSION_DAY =
            "cette date est un dimanche ou un jour férié\u00a0: choisissez un autre jour.";

    private final Sessions sessions;
    private final CommitteeTasks tasks;
    private final PointTasks sessionCases;
    private final Examinations examinations;
    private final AuthorityClock clock;

    SessionPlanning(
            Sessions sessions,
            CommitteeTasks tasks,
            PointTasks sessionCases,
            Examinations examinations,
            AuthorityClock clock) {
        this.examinations = examinations;
        this.sessions = sessions;
        this.tasks = tasks;
        this.sessionCases = sessionCases;
        this.clock = clock;
    }

    /** The date and place of a session, as the secretary enters them. */
    public record Venue(LocalDateTime startsAt, String place, String videoLink) {

        /** @throws CommandRefusedException when no session can be held at this time or place */
        public void requireUsable(LocalDateTime now) {
            LocalDate today = now.toLocalDate();
            if (startsAt.toLocalDate().isBefore(today)) {
                throw CommandRefusedException.invalid("Jour\u00a0: cette date est passée. Indiquez une date à venir.");
            }
            if (startsAt.isBefore(now.truncatedTo(ChronoUnit.MINUTES))) {
                throw CommandRefusedException.invalid("Heure\u00a0: il est déjà " + FrenchText.time(now.toLocalTime())
                        + ". Indiquez une heure à venir.");
            }
            if (WorkingDays.isSundayOrHoliday(startsAt.toLocalDate())) {
                throw CommandRefusedException.invalid(StringUtils.capitalize(NOT_A_SESSION_DAY));
            }
            if (startsAt.toLocalDate().isAfter(today.plusYears(1))) {
                throw CommandRefusedException.invalid("Préparez la séance dans l’année qui vient.");
            }
            if (place.isBlank() && videoLink.isBlank()) {
                throw CommandRefusedException.invalid("Indiquez un lieu, un lien de visioconférence, ou les deux.");
            }
            if (!videoLink.isBlank() && !videoLink.matches("https://[^\\s\"<>]+")) {
                throw CommandRefusedException.invalid(
                        "Le lien de visioconférence commence par https:// et n’a pas d’espace.");
            }
        }
    }

    /** Returns the cases that wait to be convened and are on no agenda in preparation. */
    public List<Waiting> available() {
        List<Session> prepared = sessions.prepared();
        return tasks.waiting(PointStage.CONVENING).stream()
                .filter(waiting -> prepared.stream().noneMatch(session -> session.has(waiting.caseReference())))
                .toList();
    }

    /** @return the new session's number */
    @Transactional
    public String prepare(Person person, Venue venue) {
        SecretaryOnly.require(person);
        venue.requireUsable(clock.dateTime());
        String number = sessions.next(Year.from(venue.startsAt()));
        sessions.add(Session.prepared(number, venue.startsAt(), venue.place(), venue.videoLink()));
        return number;
    }

    @Transactional
    public void move(Person person, String number, Venue venue) {
        SecretaryOnly.require(person);
        venue.requireUsable(clock.dateTime());
        Session session = sessions.lockForUpdate(number);
        requireNothingPutOn(session);
        sessions.update(session.movedTo(venue.startsAt(), venue.place(), venue.videoLink()));
    }

    /** Refuses when a case was already submitted for this day and place. */
    private void requireNothingPutOn(Session session) {
        Map<String, Waiting> waiting = sessionCases.waiting(PointStage.CONVENING);
        session.agenda().stream()
                .filter(item -> !waiting.containsKey(item.caseReference()))
                .findFirst()
                .ifPresent(item -> {
                    throw CommandRefusedException.conflict(
                            "Le dossier " + item.caseReference()
                                    + " est inscrit pour cette date et ce lieu\u00a0: retirez-le de l’ordre du jour, ou préparez une autre séance pour les autres dossiers.");
                });
    }

    @Transactional
    public void enter(Person person, String number, String caseReference, boolean withDebate) {
        SecretaryOnly.require(person);
        // Keeps two secretaries from putting the case on two agendas at once.
        sessions.takeTurn(caseReference);
        Session session = sessions.lockForUpdate(number);
        boolean mayEnter = session.has(caseReference)
                || available().stream()
                        .anyMatch(waiting -> waiting.caseReference().equals(caseReference));
        if (!mayEnter) {
            throw CommandRefusedException.conflict("Le dossier " + caseReference
                    + " n’attend pas de séance, ou figure déjà à l’ordre du jour d’une autre.");
        }
        if (sessionCases.submitted(session).contains(caseReference)) {
            throw CommandRefusedException.conflict("Le dossier " + caseReference
                    + " est soumis à l’approbation de la présidence tel quel\u00a0: retirez-le de l’ordre du jour pour le"
                    + " changer, puis inscrivez-le de nouveau.");
        }
        if (!withDebate && isToBeDebated(caseReference)) {
            throw CommandRefusedException.conflict("Dossier " + caseReference + "\u00a0: " + TO_BE_DEBATED);
        }
        sessions.update(session.entering(new AgendaItem(caseReference, withDebate)));
    }

    private boolean isToBeDebated(String caseReference) {
        return Optional.ofNullable(sessionCases.waiting(PointStage.CONVENING).get(caseReference))
                .filter(task ->
                        examinations.of(caseReference, task.processInstance()).isToBeDebated())
                .isPresent();
    }

    /**
     * Removes a point from the agenda. If it was submitted already, it waits to be convened again; no member was told
     * of it.
     */
    @Transactional
    public void withdraw(Person person, String number, String caseReference) {
        SecretaryOnly.require(person);
        Session session = sessions.lockForUpdate(number);
        Session without = session.leaving(caseReference);
        if (!session.has(caseReference)) {
            throw CommandRefusedException.conflict("Le dossier " + caseReference
                    + " ne figure pas à l’ordre du jour de cette séance\u00a0: rechargez la page.");
        }
        sessionCases.putOn(session, caseReference).ifPresent(task -> tasks.adjourn(task, task.convening()));
        sessions.update(without);
    }

    /**
     * Returns the ids of the tasks that convene the cases of a session in preparation, each with its draft opinion; by
     * case reference.
     */
    public Map<String, String> drafting(Session session) {
        return sessionCases.waiting(PointStage.CONVENING).entrySet().stream()
                .filter(waiting -> session.has(waiting.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, waiting -> waiting.getValue().id()));
    }
}
