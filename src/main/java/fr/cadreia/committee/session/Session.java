package fr.cadreia.committee.session;

import fr.cadreia.committee.examination.ConvenedTime;
import fr.cadreia.kernel.form.CommandRefusedException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A session of the committee (séance) and its agenda. It is prepared, convened, opened and closed, in this order. Only
 * a new convening can take it back to its preparation.
 *
 * @param number e.g. {@code 2026-03}, the third of its year
 * @param startsAt local time
 * @param place where it is held, or empty when it is held only at a distance
 * @param videoLink the link to the video conference, or empty
 * @param agenda the points, in their order
 * @param openedAt local time; empty as long as it is not opened
 */
public record Session(
        String number,
        LocalDateTime startsAt,
        String place,
        String videoLink,
        Status status,
        List<AgendaItem> agenda,
        Optional<LocalDateTime> openedAt) {

    /** The state of a session. */
    public enum Status {
        PREPARED("En préparation"),
        CONVENED("Convoquée"),
        OPEN("Ouverte"),
        CLOSED("Levée");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        /** Returns the French name. */
        public String label() {
            return label;
        }
    }

    public Session {
        agenda = List.copyOf(agenda);
    }

    public static Session prepared(String number, LocalDateTime startsAt, String place, String videoLink) {
        return new Session(number, startsAt, place, videoLink, Status.PREPARED, List.of(), Optional.empty());
    }

    /** Tells whether the session was held on another day than convened. */
    boolean isHeldOnAnotherDay() {
        return openedAt.filter(at -> !at.toLocalDate().equals(startsAt.toLocalDate()))
                .isPresent();
    }

    /** Tells whether the session was held on another day than convened, or well before its time. */
    boolean isHeldAtAnotherTime() {
        return isHeldOnAnotherDay() || openedAt.filter(this::isEarly).isPresent();
    }

    public boolean has(String caseReference) {
        return point(caseReference) > 0;
    }

    /**
     * Returns the number of a case's point on the agenda, from 1, as every paper names it; 0 where the case has no
     * point.
     */
    public int point(String caseReference) {
        return agenda.stream().map(AgendaItem::caseReference).toList().indexOf(caseReference) + 1;
    }

    /** Returns the session moved to another day or place, before its members are convened. */
    public Session movedTo(LocalDateTime at, String where, String link) {
        require(Status.PREPARED, "ni sa date ni son lieu ne changent plus");
        return new Session(number, at, where, link, status, agenda, openedAt);
    }

    /** Returns a session of one case, convened by the case's own task; other cases may join it. */
    public static Session convenedFor(
            String number, LocalDateTime startsAt, String place, String videoLink, AgendaItem item) {
        return new Session(number, startsAt, place, videoLink, Status.CONVENED, List.of(item), Optional.empty());
    }

    /** Returns the session after a case joins it by the case's own task, when the members are already convened. */
    public Session joinedBy(AgendaItem item) {
        require(Status.CONVENED, "aucun dossier ne s’y ajoute plus");
        return put(item);
    }

    /**
     * Tells whether this moment is more than 30 minutes before the session, or on an earlier day. (Members are ticked
     * on the sheet some minutes early.)
     */
    public boolean isEarly(LocalDateTime moment) {
        return new ConvenedTime(startsAt).isEarly(moment);
    }

    /**
     * Adds a point at the end of the agenda. For a point that is already there, changes only whether it has a debate.
     */
    public Session entering(AgendaItem item) {
        require(Status.PREPARED, "son ordre du jour ne change plus");
        return put(item);
    }

    private Session put(AgendaItem item) {
        List<AgendaItem> items = new ArrayList<>(agenda);
        int at = items.stream().map(AgendaItem::caseReference).toList().indexOf(item.caseReference());
        if (at < 0) {
            items.add(item);
        } else {
            items.set(at, item);
        }
        return withAgenda(items);
    }

    public Session leaving(String caseReference) {
        require(Status.PREPARED, "son ordre du jour ne change plus");
        return withAgenda(agenda.stream()
                .filter(item -> !item.caseReference().equals(caseReference))
                .toList());
    }

    public Session convened() {
        require(Status.PREPARED, "elle ne se convoque qu’une fois");
        if (agenda.isEmpty()) {
            throw CommandRefusedException.conflict(
                    "L’ordre du jour est vide\u00a0: inscrivez-y un dossier avant de convoquer.");
        }
        return with(Status.CONVENED);
    }

    /** @param at local time */
    public Session opened(LocalDateTime at) {
        require(Status.CONVENED, "la feuille de présence se remplit une fois, quand elle est convoquée");
        return new Session(number, startsAt, place, videoLink, Status.OPEN, agenda, Optional.of(at));
    }

    /** Returns the session after a new convening that replaces the first one. */
    public Session convenedAnew(LocalDateTime at, String where, String link) {
        require(Status.CONVENED, "seule une séance convoquée se convoque de nouveau");
        return new Session(number, at, where, link, status, agenda, openedAt);
    }

    /** Returns the session back in preparation for a new convening, which must be approved first. */
    public Session preparedAnew(LocalDateTime at, String where, String link) {
        require(Status.CONVENED, "seule une séance convoquée se convoque de nouveau");
        return new Session(number, at, where, link, Status.PREPARED, agenda, openedAt);
    }

    public Session closed() {
        require(Status.OPEN, "seule une séance ouverte se lève");
        return with(Status.CLOSED);
    }

    /** Returns the same session with another agenda, whatever its state. */
    public Session withAgenda(List<AgendaItem> items) {
        return new Session(number, startsAt, place, videoLink, status, items, openedAt);
    }

    private Session with(Status next) {
        return new Session(number, startsAt, place, videoLink, next, agenda, openedAt);
    }

    private void require(Status wanted, String because) {
        if (status != wanted) {
            throw CommandRefusedException.conflict("La séance " + number + " est «\u00a0"
                    + status.label().toLowerCase(java.util.Locale.FRENCH) + "\u00a0»\u00a0: " + because + ".");
        }
    }
}
