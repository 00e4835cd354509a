package fr.cadreia.committee.session;

import fr.cadreia.committee.examination.ConvenedTime;
import fr.cadreia.kernel.form.CommandRefusedException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A session of the committee (séance) and its agenda. It goes from its preparation over its convening and its opening to
 * its closing, in this order and never back.
 *
 * @param number e.g. {@code 2026-03}, the third of its year
 * @param startsAt local time
 * @param place where it is held, or empty when it is held at a distance alone
 * @param videoLink or empty
 * @param agenda in its order
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

    /** How far it has come. */
    public enum Status {
        PREPARED("En préparation"),
        CONVENED("Convoquée"),
        OPEN("Ouverte"),
        CLOSED("Levée");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        /** French name. */
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

    /** Whether it was held on another day than convened. */
    boolean isHeldOnAnotherDay() {
        return openedAt.filter(at -> !at.toLocalDate().equals(startsAt.toLocalDate()))
                .isPresent();
    }

    /** Or well before the time of that day. */
    boolean isHeldAtAnotherTime() {
        return isHeldOnAnotherDay() || openedAt.filter(this::isEarly).isPresent();
    }

    public boolean has(String caseReference) {
        return point(caseReference) > 0;
    }

    /** The number of a case's point on the agenda, from 1, by which every paper names it; 0 where it has none. */
    public int point(String caseReference) {
        return agenda.stream().map(AgendaItem::caseReference).toList().indexOf(caseReference) + 1;
    }

    /** The session on another day or at another place; nobody was told of the first one yet. */
    public Session movedTo(LocalDateTime at, String where, String link) {
        require(Status.PREPARED, "ni sa date ni son lieu ne changent plus");
        return new Session(number, at, where, link, status, agenda, openedAt);
    }

    /** The session of one case that its own task convenes; other cases may join it. */
    public static Session convenedFor(
            String number, LocalDateTime startsAt, String place, String videoLink, AgendaItem item) {
        return new Session(number, startsAt, place, videoLink, Status.CONVENED, List.of(item), Optional.empty());
    }

    /** A case that is convened by its own task for this session, when the others are convened already. */
    public Session joinedBy(AgendaItem item) {
        require(Status.CONVENED, "aucun dossier ne s’y ajoute plus");
        return put(item);
    }

    /** Whether that is well before it begins: who comes first is ticked on the sheet some minutes before. */
    public boolean isEarly(LocalDateTime moment) {
        return new ConvenedTime(startsAt).isEarly(moment);
    }

    /**
     * Adds a point at the end of the agenda; a point that is there already only changes between with and without
     * debate.
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

    /** The session after a new convening that replaces the first. */
    public Session convenedAnew(LocalDateTime at, String where, String link) {
        require(Status.CONVENED, "seule une séance convoquée se convoque de nouveau");
        return new Session(number, at, where, link, status, agenda, openedAt);
    }

    /** The same, to be approved anew before its members are convened. */
    public Session preparedAnew(LocalDateTime at, String where, String link) {
        require(Status.CONVENED, "seule une séance convoquée se convoque de nouveau");
        return new Session(number, at, where, link, Status.PREPARED, agenda, openedAt);
    }

    public Session closed() {
        require(Status.OPEN, "seule une séance ouverte se lève");
        return with(Status.CLOSED);
    }

    /** The same session with another agenda, whatever its state. */
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
