package fr.cadreia.committee.session;

import fr.cadreia.committee.examination.CommitteeTasks.Waiting;
import fr.cadreia.committee.examination.Examination;
import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.examination.Vote.Choice;
import fr.cadreia.committee.steps.DraftOpinion;
import fr.cadreia.committee.steps.DraftWords;
import fr.cadreia.committee.steps.PointStage;
import fr.cadreia.committee.steps.VoteCast;
import fr.cadreia.committee.steps.VoteClosing;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.FactLine;
import fr.cadreia.people.Person;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The list of points without debate, which are put to the vote and adopted together. Each case keeps its own ballot,
 * count and extract; if a member asks for a debate on a case, the case leaves the list for another session.
 */
@Component
public class ListAdoption {

    private final Sessions sessions;
    private final PointTasks cases;
    private final SessionJournal journal;
    private final Examinations examinations;
    private final SessionSheets sheets;
    private final DraftWords words;

    ListAdoption(
            Sessions sessions,
            PointTasks cases,
            SessionJournal journal,
            Examinations examinations,
            SessionSheets sheets,
            DraftWords words) {
        this.words = words;
        this.sheets = sheets;
        this.journal = journal;
        this.examinations = examinations;
        this.sessions = sessions;
        this.cases = cases;
    }

    /** A case of the list with its draft opinion, word for word. */
    public record Proposal(String caseReference, List<FactLine> draft) {}

    /**
     * The presidency of a case of the list at the close of its ballot.
     *
     * @param candidates accounts of the members who may preside over the close of its ballot
     */
    public record Presidency(String caseReference, List<String> candidates) {}

    /**
     * A ballot on the whole list: a choice for each member for whom the person votes, and the cases with a demand for
     * debate or a recusal.
     */
    public record Ballot(Map<String, Choice> byMember, Set<String> debate, Set<String> recusal) {}

    /** Returns the cases whose motions this person may put to the vote now. */
    public List<Proposal> proposals(Person person, Session session) {
        return motions(person, session).stream()
                .map(task -> new Proposal(
                        task.caseReference(),
                        words.of(
                                cases.draft(task).as(DraftOpinion.class),
                                examination(task).subject())))
                .toList();
    }

    /**
     * Returns the tasks that put motions of the list to the vote. Points without quorum are left out; they do not block
     * the others.
     */
    private List<Waiting> motions(Person person, Session session) {
        return onList(session, PointStage.MOTION).stream()
                .filter(task -> task.isFor(person))
                .filter(task -> sheets.quorum(task).isReached())
                .toList();
    }

    private static boolean isOwn(Person person, Waiting task) {
        return task.member().equals(person.id());
    }

    /** Tells whether this person is recused from the case: a proxy that a recused person holds does not count. */
    private boolean isRecused(Person person, Waiting task) {
        return examination(task).electorate().recused().contains(person.id());
    }

    /** Returns the tasks by which this person votes on the list, the person's own votes first. */
    public List<Waiting> votes(Person person, Session session) {
        return onList(session, PointStage.VOTE).stream()
                .filter(task -> task.assignee().equals(person.id()))
                .filter(task -> isOwn(person, task) || !isRecused(person, task))
                .sorted(Comparator.comparing((Waiting task) -> !isOwn(person, task)))
                .toList();
    }

    /** Returns the closing tasks of the open ballots on the list. */
    public List<Waiting> ballots(Session session) {
        return onList(session, PointStage.CLOSING);
    }

    /** Returns the open ballots for which the secretary must choose who presides at the close. */
    public List<Presidency> presidencies(Session session) {
        return ballots(session).stream()
                .map(this::presidency)
                .filter(presidency -> presidency.candidates().size() > 1)
                .toList();
    }

    private Presidency presidency(Waiting task) {
        return new Presidency(
                task.caseReference(),
                examination(task).mayPreside(task.convening()).stream().sorted().toList());
    }

    /** Returns the opinion on which this task votes, word for word; French. */
    public List<FactLine> opinion(Waiting vote) {
        Examination examination = examination(vote);
        return words.of(examination.opinion(), examination.subject());
    }

    private Examination examination(Waiting task) {
        return examinations.of(task.caseReference(), task.processInstance());
    }

    /** Puts the draft opinion of each listed case to the vote, as the convocation gives it. */
    @Transactional
    public void put(Person person, String number) {
        Session session = sessions.lockForUpdate(number);
        List<Waiting> motions = motions(person, session);
        require(
                !motions.isEmpty(),
                "Aucun point sans débat qui ait son quorum n’attend que vous mettiez un projet d’avis aux voix.");
        for (Waiting task : motions) {
            cases.send(task, cases.draft(task));
        }
        journal.listPut(
                person, session, motions.stream().map(Waiting::caseReference).toList());
    }

    @Transactional
    public void vote(Person person, String number, Ballot ballot) {
        List<Waiting> votes = votes(person, sessions.lockForUpdate(number));
        require(
                !votes.isEmpty(),
                "Aucun vote n’attend de vous sur cette liste\u00a0: vous avez voté, ou le scrutin est clos.");
        votes.stream()
                .filter(task -> !isOwn(person, task) && ballot.recusal().contains(task.caseReference()))
                .findFirst()
                .ifPresent(ListAdoption::refuse);
        for (Waiting task : votes) {
            boolean recused = ballot.recusal().contains(task.caseReference()) && isOwn(person, task);
            Choice choice = recused
                    ? Choice.RECUSED
                    : Optional.ofNullable(ballot.byMember().get(task.member()))
                            .orElseThrow(
                                    () -> CommandRefusedException.invalid("Choisissez un vote pour chaque membre."));
            cases.send(task, VoteCast.answers(choice, ballot.debate().contains(task.caseReference())));
        }
    }

    /** Refuses a proxy vote by somebody who declares an interest: it would not count. */
    private static void refuse(Waiting proxy) {
        throw CommandRefusedException.invalid("Dossier " + proxy.caseReference()
                + "\u00a0: vous ne pouvez pas à la fois vous déporter et y voter par pouvoir, car votre déport fait tomber le"
                + " pouvoir que vous portez. Déclarez-le d’abord dans votre propre tâche «\u00a0Voter\u00a0» de ce dossier"
                + "\u00a0; votez ensuite la liste, où ce dossier ne sera plus.");
    }

    /**
     * Returns the accounts that have not voted, by case with an open ballot; cases on which all have voted are left
     * out.
     */
    public Map<String, Set<String>> awaited(Session session) {
        return awaited(ballots(session));
    }

    private Map<String, Set<String>> awaited(List<Waiting> ballots) {
        Map<String, Set<String>> awaited = new LinkedHashMap<>();
        for (Waiting task : ballots) {
            Set<String> members = new TreeSet<>(examination(task).awaited(task.convening()));
            if (!members.isEmpty()) {
                awaited.put(task.caseReference(), members);
            }
        }
        return awaited;
    }

    /**
     * Closes all open ballots of the list.
     *
     * @param chairs the account that presides, by case, where the chair cannot
     * @param withoutAwaited whether the secretary has confirmed that no more votes are awaited
     */
    @Transactional
    public void close(Person person, String number, Map<String, String> chairs, boolean withoutAwaited) {
        SecretaryOnly.require(person);
        List<Waiting> ballots = ballots(sessions.lockForUpdate(number));
        require(!ballots.isEmpty(), "Aucun scrutin de la liste n’est ouvert.");
        Map<String, Set<String>> awaited = awaited(ballots);
        if (!withoutAwaited && !awaited.isEmpty()) {
            throw CommandRefusedException.invalid(
                    "Des membres n’ont pas encore voté sur tous les points de la liste\u00a0:"
                            + " attendez leurs votes, ou confirmez que vous closez sans eux.");
        }
        for (Waiting task : ballots) {
            cases.send(
                    task,
                    VoteClosing.answers(
                            chair(presidency(task), chairs), Map.of(), awaited.containsKey(task.caseReference())));
        }
    }

    private static String chair(Presidency presidency, Map<String, String> chairs) {
        if (presidency.candidates().size() == 1) {
            return presidency.candidates().get(0);
        }
        return Optional.ofNullable(chairs.get(presidency.caseReference()))
                .filter(presidency.candidates()::contains)
                .orElseThrow(() -> CommandRefusedException.invalid("Dossier " + presidency.caseReference()
                        + "\u00a0: la présidence de séance se déporte\u00a0; choisissez qui préside pour ce point."));
    }

    private List<Waiting> onList(Session session, PointStage stage) {
        if (session.status() != Session.Status.OPEN) {
            return List.of();
        }
        List<String> list = session.agenda().stream()
                .filter(item -> !item.withDebate())
                .map(AgendaItem::caseReference)
                .toList();
        return cases.waiting(session, stage).stream()
                .filter(task -> list.contains(task.caseReference()))
                .toList();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw CommandRefusedException.conflict(otherwise);
        }
    }
}
