package fr.cadreia.committee.web;

import fr.cadreia.committee.examination.CommitteeTasks.Waiting;
import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.examination.Impediment;
import fr.cadreia.committee.session.PointActs;
import fr.cadreia.committee.session.PointActs.Act;
import fr.cadreia.committee.session.PointActs.ClosingAct;
import fr.cadreia.committee.session.PointActs.OtherAct;
import fr.cadreia.committee.session.PointActs.VoteAct;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.steps.PointStage;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Cases;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The reader's acts in an open session, as its page offers them. */
@Component
class SessionDuties {

    private final PointActs acts;
    private final Cases cases;
    private final People people;
    private final Examinations examinations;

    SessionDuties(PointActs acts, Cases cases, People people, Examinations examinations) {
        this.acts = acts;
        this.cases = cases;
        this.people = people;
        this.examinations = examinations;
    }

    /**
     * An act of the reader.
     *
     * @param act what its stage holds
     * @param words what there is to do, on which case; French
     * @param awaited the members whose votes are awaited at a close
     * @param chairs the members who may preside over a close
     * @param own whether the reader acts for no other member
     * @param warning what follows if the reader declares an interest and too few members remain; French, or empty
     */
    record Duty(
            Act act,
            String words,
            List<SheetPage.Attendee> awaited,
            List<SheetPage.Attendee> chairs,
            boolean own,
            String warning) {

        /** Returns the id of the task that the act completes. */
        public String task() {
            return act.task().id();
        }

        /** Returns the name of the stage; {@code ELSEWHERE} for an act that the page does not offer. */
        public String stage() {
            return act instanceof OtherAct ? "ELSEWHERE" : act.task().stage().name();
        }
    }

    /** Returns a token that changes when the page has something new for the reader. */
    String version(Person reader, String number) {
        return acts.version(reader, number);
    }

    List<Duty> of(Person reader, Session session) {
        List<Act> found = acts.of(reader, session);
        Map<String, Case> known =
                cases.all(found.stream().map(act -> act.task().caseReference()).toList());
        return found.stream().map(act -> duty(reader, act, known)).toList();
    }

    private Duty duty(Person reader, Act act, Map<String, Case> known) {
        Waiting task = act.task();
        boolean own = task.member().isEmpty() || task.member().equals(reader.id());
        return new Duty(
                act,
                words(task.stage()) + "\u00a0: " + task.caseReference() + " "
                        + known.get(task.caseReference()).title()
                        + (own ? "" : " (pouvoir de " + people.name(task.member()) + ")"),
                act instanceof ClosingAct closing ? named(closing.awaited()) : List.of(),
                act instanceof ClosingAct closing ? named(closing.chairs()) : List.of(),
                own,
                own && act instanceof VoteAct
                        ? new Impediment(examinations, people)
                                .ofRecusal(task.caseReference(), task.processInstance(), reader.id(), task.convening())
                                .orElse("")
                        : "");
    }

    private List<SheetPage.Attendee> named(List<String> accounts) {
        return accounts.stream()
                .map(account -> new SheetPage.Attendee(account, people.name(account), false))
                .toList();
    }

    private static String words(PointStage stage) {
        return switch (stage) {
            case CONVENING -> "Convoquer la séance";
            case ATTENDANCE -> "Remplir la feuille de présence";
            case MOTION -> "Mettre un projet d’avis aux voix";
            case VOTE -> "Voter";
            case CLOSING -> "Clore le scrutin";
            case RESULT -> "Constater le résultat";
        };
    }
}
