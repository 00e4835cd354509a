package fr.cadreia.committee.web;

import fr.cadreia.committee.examination.CommitteeTasks.Waiting;
import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.examination.Impediment;
import fr.cadreia.committee.session.PointActs;
import fr.cadreia.committee.session.PointActs.Act;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.steps.PointStage;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Cases;
import fr.cadreia.kernel.form.FactLine;
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
     * @param task id of the task that the act completes
     * @param stage name of the stage; {@code ELSEWHERE} for an act that the page does not offer
     * @param words what there is to do, on which case; French
     * @param facts see {@link Act}
     * @param opinion the text that is voted, word for word
     * @param said see {@link Act}
     * @param warning what follows if the reader declares an interest and too few members remain; French, or empty
     */
    record Duty(
            String task,
            String stage,
            String words,
            List<FactLine> facts,
            List<FactLine> opinion,
            String said,
            boolean holds,
            List<SheetPage.Attendee> awaited,
            List<SheetPage.Attendee> chairs,
            boolean own,
            String warning) {}

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
                task.id(),
                act.here() ? task.stage().name() : "ELSEWHERE",
                words(task.stage()) + "\u00a0: " + task.caseReference() + " "
                        + known.get(task.caseReference()).title()
                        + (own ? "" : " (pouvoir de " + people.name(task.member()) + ")"),
                act.facts(),
                act.opinion(),
                act.said(),
                act.holds(),
                named(act.awaited()),
                named(act.chairs()),
                own,
                act.here() && own && task.stage() == PointStage.VOTE
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
