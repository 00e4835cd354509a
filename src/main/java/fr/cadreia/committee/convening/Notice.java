package fr.cadreia.committee.convening;

import fr.cadreia.committee.session.AgendaItem;
import fr.cadreia.committee.session.Session;
import fr.cadreia.journal.SessionEvent.AgendaPoint;
import fr.cadreia.journal.SessionEvent.PointJoined;
import fr.cadreia.journal.SessionEvent.SessionConvened;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.text.FrenchText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The time that members have between a convening of today and its session, in clear days (jours francs): neither the
 * day of the convening nor the day of the session counts. An urgency can shorten it, but not for a second convening,
 * which needs no quorum.
 *
 * @param clearDays the number that the framework asks for
 * @param second references of cases that are convened again after a missed quorum and now need no quorum
 * @param clearDaysOfSecond the number that these cases ask for; 0 when there are none
 * @param earliestUrgent the first day for which an urgent convening is possible
 */
public record Notice(
        LocalDate today, int clearDays, List<String> second, int clearDaysOfSecond, LocalDate earliestUrgent) {

    /** The clear days that an urgent convening must leave; the sentence of {@link #urgentObstacle} names them. */
    static final int URGENT_CLEAR_DAYS = 1;

    /** Returns the first day on which the notice is kept. */
    public LocalDate earliest() {
        return today.plusDays(clearDays + 1L);
    }

    public boolean isKept(LocalDate day) {
        return !day.isBefore(earliest());
    }

    private boolean keepsThatOfSecond(LocalDate day) {
        return second.isEmpty() || !day.isBefore(today.plusDays(clearDaysOfSecond + 1L));
    }

    /** Tells whether the day is too early for the notice, but allowed with a reason of urgency. */
    public boolean mayBeUrgent(LocalDate day) {
        return !isKept(day) && urgentObstacle(day).isEmpty() && keepsThatOfSecond(day);
    }

    /**
     * @return why the day is too early even for an urgent convening; French, without a capital letter; empty where it
     *     is not
     */
    public Optional<String> urgentObstacle(LocalDate day) {
        return day.isBefore(earliestUrgent)
                ? Optional.of(
                        "même en urgence, un jour franc au moins sépare la convocation de la séance\u00a0; choisissez"
                                + " une date à partir du " + FrenchText.day(earliestUrgent) + ".")
                : Optional.empty();
    }

    /** @throws CommandRefusedException when the day is too early even for an urgent convening */
    void requireUrgent(LocalDate day) {
        urgentObstacle(day).ifPresent(why -> {
            throw CommandRefusedException.invalid("Le délai de convocation n’est pas tenu\u00a0: " + why);
        });
    }

    /**
     * @param urgency why the notice is not kept, or blank
     * @throws CommandRefusedException when the day is too early and no urgency allows it
     */
    void require(LocalDate day, String urgency) {
        if (isKept(day)) {
            return;
        }
        boolean mayBeShortened = keepsThatOfSecond(day);
        if (urgency.isBlank() || !mayBeShortened) {
            String remedy = mayBeShortened
                    ? "donnez le motif de l’urgence, ou choisissez"
                    : "une seconde convocation se passe de quorum, et l’urgence n’abrège pas son délai\u00a0; choisissez";
            throw CommandRefusedException.invalid("Le délai de convocation n’est pas tenu\u00a0: " + remedy
                    + " une date à partir du " + FrenchText.day(earliest()) + ".");
        }
        requireUrgent(day);
    }

    /**
     * Returns the journal's event for a convening with this notice.
     *
     * @param urgency why the notice is not kept, or empty
     * @param impediment why somebody convenes in place of the chair, or empty
     */
    SessionConvened convened(Session session, String urgency, String impediment) {
        return new SessionConvened(
                clearDays,
                urgency,
                second,
                impediment,
                session.startsAt(),
                session.place(),
                session.videoLink(),
                session.agenda().stream()
                        .map(item -> new AgendaPoint(item.caseReference(), item.withDebate()))
                        .toList());
    }

    /** Returns the journal's event for a case that its own task adds to a session already convened. */
    PointJoined joined(AgendaItem item) {
        return new PointJoined(clearDays, "", second, "", item.caseReference(), item.withDebate());
    }
}
