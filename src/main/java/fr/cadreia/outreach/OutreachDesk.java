package fr.cadreia.outreach;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.journal.JournalChains;
import fr.cadreia.journal.OutreachEvent;
import fr.cadreia.journal.OutreachEvent.MeetingAnnounced;
import fr.cadreia.journal.OutreachEvent.MeetingCancelled;
import fr.cadreia.journal.OutreachEvent.MeetingChanged;
import fr.cadreia.journal.OutreachEvent.MeetingReported;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.kernel.form.Reasons;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.mention.Mentions;
import fr.cadreia.mention.SentText;
import fr.cadreia.outreach.OutreachMeeting.Announcement;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The experts announce meetings and report on them, as they do for calls for projects. Every method throws {@link
 * CommandRefusedException} and then has changed nothing. Everybody reads the texts: the words in them that may be a
 * person are asked about.
 */
@Service
@Transactional
public class OutreachDesk {

    /** The most cases that begin at one meeting. */
    static final int MOST_CASES = 50;

    private final OutreachMeetings meetings;
    private final CaseRecords records;
    private final Mentions mentions;

    OutreachDesk(OutreachMeetings meetings, CaseRecords records, Mentions mentions) {
        this.meetings = meetings;
        this.records = records;
        this.mentions = mentions;
    }

    public static boolean keeps(Person person) {
        return person.has(Role.AI_EXPERTS);
    }

    /**
     * @param given the passages of the texts that name no person
     * @return the id of the meeting
     */
    public long announce(Person person, Announcement announced, NotPersons given) {
        requireExpert(person);
        check(announced);
        ask(person, texts(announced), given);
        long id = meetings.add(OutreachMeeting.announced(announced));
        record(person, new MeetingAnnounced(id, announced.day(), announced.title()));
        return id;
    }

    /** Changes what was announced, as long as the meeting was neither cancelled nor reported. */
    public void change(Person person, long id, Announcement next, NotPersons given) {
        OutreachMeeting meeting = open(person, id);
        check(next);
        ask(person, texts(next), given);
        meetings.update(meeting.changed(next));
        record(person, new MeetingChanged(id, next.day(), next.title()));
    }

    public void cancel(Person person, long id, String reason, NotPersons given) {
        OutreachMeeting meeting = open(person, id);
        String why = Reasons.required(reason);
        ask(person, List.of(new SentText("motif", "Motif", why)), given);
        meetings.update(meeting.cancelled(why));
        record(person, new MeetingCancelled(id, meeting.day(), why));
    }

    /**
     * Says what came of a meeting, in place of what was said before: cases may begin later.
     *
     * @param attended how many people came; 0 where nobody counted them
     * @param cases references of those that began there
     */
    public void report(Person person, long id, String report, int attended, List<String> cases, NotPersons given) {
        requireExpert(person);
        OutreachMeeting meeting = held(id);
        if (meeting.isCancelled()) {
            throw CommandRefusedException.conflict(
                    "Cette rencontre est annulée\u00a0: il n’y a rien à en rendre compte.");
        }
        if (meeting.day().isAfter(records.today())) {
            throw CommandRefusedException.conflict(
                    "Cette rencontre n’a pas encore eu lieu\u00a0: rendez-en compte à partir du "
                            + FrenchText.day(meeting.day()) + ".");
        }
        List<String> begun = cases.stream().distinct().sorted().toList();
        if (begun.size() > MOST_CASES) {
            throw CommandRefusedException.invalid("Citez " + MOST_CASES + " dossiers au plus.");
        }
        Map<String, Case> known = records.cases().all(begun);
        begun.forEach(reference -> check(reference, known.get(reference), meeting));
        ask(person, List.of(new SentText("bilan", "Ce qui en est sorti", report)), given);
        meetings.update(meeting.reported(report, attended, begun));
        record(person, new MeetingReported(id, meeting.day(), begun));
    }

    private static void check(String reference, Case begun, OutreachMeeting meeting) {
        if (begun == null || begun.isTakenBack()) {
            throw CommandRefusedException.invalid(
                    "Dossiers nés de la rencontre\u00a0: aucun dossier ne porte la référence «\u00a0" + reference
                            + "\u00a0».");
        }
        if (AuthorityClock.dayOf(begun.openedAt()).isBefore(meeting.day())) {
            throw CommandRefusedException.invalid("Dossiers nés de la rencontre\u00a0: " + reference
                    + " a été ouvert avant elle, le " + FrenchText.day(begun.openedAt()) + ".");
        }
    }

    private void check(Announcement announced) {
        LocalDate today = records.today();
        if (announced.day().isBefore(today) || announced.day().isAfter(today.plusYears(2))) {
            throw CommandRefusedException.invalid(
                    "Date\u00a0: indiquez un jour à partir d’aujourd’hui, et à moins de deux ans.");
        }
    }

    private static List<SentText> texts(Announcement announced) {
        return List.of(
                new SentText("titre", "Nom de la rencontre", announced.title()),
                new SentText("horaire", "Heures", announced.hours()),
                new SentText("lieu", "Lieu", announced.place()),
                new SentText("public", "Pour qui", announced.audience()),
                new SentText("objet", "De quoi il s’agit", announced.purpose()));
    }

    private void ask(Person person, List<SentText> texts, NotPersons given) {
        CommandRefusedException.unlessAnswered(mentions.questions(texts, given));
        mentions.remember(texts, given, person.id());
    }

    private OutreachMeeting open(Person person, long id) {
        requireExpert(person);
        OutreachMeeting meeting = held(id);
        if (meeting.isCancelled()) {
            throw CommandRefusedException.conflict("Cette rencontre est déjà annulée.");
        }
        if (meeting.isReported()) {
            throw CommandRefusedException.conflict(
                    "Cette rencontre a eu lieu et son compte rendu est publié\u00a0: corrigez le compte rendu.");
        }
        return meeting;
    }

    private OutreachMeeting held(long id) {
        return meetings.lockForUpdate(id)
                .orElseThrow(() -> CommandRefusedException.invalid("Cette rencontre n’existe pas."));
    }

    private static void requireExpert(Person person) {
        if (!keeps(person)) {
            throw CommandRefusedException.forbidden("Les experts IA annoncent les rencontres et en rendent compte.");
        }
    }

    private void record(Person person, OutreachEvent event) {
        records.journal().append(JournalChains.OUTREACH, person.id(), "", event);
    }
}
