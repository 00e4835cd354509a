package fr.cadreia.committee.session;

import fr.cadreia.committee.examination.CommitteeTasks;
import fr.cadreia.committee.examination.CommitteeTasks.Waiting;
import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.steps.Convening;
import fr.cadreia.committee.steps.DraftOpinion;
import fr.cadreia.committee.steps.PointStage;
import fr.cadreia.journal.ConveningKind;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.FormRefusedException;
import fr.cadreia.kernel.form.ShownValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Finds, sends and adjourns the tasks of a session's points. */
@Component
public class PointTasks {

    private final CommitteeTasks tasks;
    private final Sessions sessions;
    private final Examinations examinations;

    PointTasks(CommitteeTasks tasks, Sessions sessions, Examinations examinations) {
        this.tasks = tasks;
        this.sessions = sessions;
        this.examinations = examinations;
    }

    /** Returns the session for which a case was convened, as its convening says; empty for a written consultation. */
    public Optional<Session> convenedTo(String caseReference, String instance) {
        return examinations
                .of(caseReference, instance)
                .latest(Convening.class)
                .filter(convening -> !convening.session().isEmpty())
                .flatMap(convening -> sessions.find(convening.session()));
    }

    /** Returns the tasks at this stage, by case reference. */
    public Map<String, Waiting> waiting(PointStage stage) {
        return tasks.waiting(stage).stream()
                .collect(Collectors.toMap(Waiting::caseReference, Function.identity(), (first, other) -> first));
    }

    /** Returns the tasks at this stage of the cases that were last convened to this session. */
    public List<Waiting> waiting(Session session, PointStage stage) {
        return tasks.waiting(stage).stream()
                .filter(task -> session.has(task.caseReference()))
                .filter(task -> convenedTo(task.caseReference(), task.processInstance())
                        .filter(found -> found.number().equals(session.number()))
                        .isPresent())
                .toList();
    }

    /**
     * Returns the tasks at any of these stages of the cases on this agenda, in one query: a case that was convened to a
     * later session since is among them.
     */
    List<Waiting> onAgenda(Session session, Set<PointStage> stages) {
        return tasks.waiting(stages).stream()
                .filter(task -> session.has(task.caseReference()))
                .toList();
    }

    /** Returns the cases of a session in preparation that were submitted to the chair, who approves the convocation. */
    public Set<String> submitted(Session session) {
        return waiting(session, PointStage.ATTENDANCE).stream()
                .map(Waiting::caseReference)
                .collect(Collectors.toSet());
    }

    /**
     * Returns the cases of a session that are convened again after a session without quorum, including cases that were
     * submitted to the chair; in the order of the agenda.
     */
    public List<String> second(Session session) {
        Set<String> second = Stream.concat(
                        waiting(PointStage.CONVENING).values().stream(),
                        waiting(session, PointStage.ATTENDANCE).stream())
                .filter(task -> task.convening().isSecond())
                .map(Waiting::caseReference)
                .collect(Collectors.toSet());
        return session.agenda().stream()
                .map(AgendaItem::caseReference)
                .filter(second::contains)
                .toList();
    }

    /** Returns the waiting tasks at any of these stages, of all sessions, by session number. */
    Map<String, List<Waiting>> waiting(Set<PointStage> stages) {
        Map<String, List<Waiting>> found = new HashMap<>();
        tasks.waiting(stages)
                .forEach(task -> convenedTo(task.caseReference(), task.processInstance())
                        .filter(session -> session.has(task.caseReference()))
                        .ifPresent(session -> found.computeIfAbsent(session.number(), number -> new ArrayList<>())
                                .add(task)));
        return found;
    }

    /** Returns the presence-sheet task of a case that was submitted for this session. */
    Optional<Waiting> putOn(Session session, String caseReference) {
        return waiting(session, PointStage.ATTENDANCE).stream()
                .filter(task -> task.caseReference().equals(caseReference))
                .findFirst();
    }

    public Waiting require(Map<String, Waiting> waiting, AgendaItem item) {
        return Optional.ofNullable(waiting.get(item.caseReference()))
                .orElseThrow(() -> CommandRefusedException.conflict("Le dossier " + item.caseReference()
                        + " n’en est pas là\u00a0: ouvrez sa page pour voir ce qu’il attend."));
    }

    /**
     * Returns the draft opinion that the task's form starts from, with the changes that the signed-in person has begun.
     */
    public Answers draft(Waiting task) {
        return draft(tasks.shown(task));
    }

    /** @param shown the values that the task's form shows */
    static Answers draft(ShownValues shown) {
        Answers draft = Answers.NONE;
        for (String field : DraftOpinion.fields()) {
            draft = draft.withAnswered(field, shown.value(field));
        }
        return draft;
    }

    /** Returns the values that the task's form shows to the signed-in person. */
    ShownValues shown(Waiting task) {
        return tasks.shown(task);
    }

    /**
     * Sends the task as this person, even when somebody else holds it.
     *
     * @param actor account of the signed-in person
     */
    void sendAs(String actor, Waiting task, Answers answers) {
        if (!task.assignee().isEmpty() && !task.assignee().equals(actor)) {
            tasks.give(task, Optional.of(actor));
        }
        send(task, answers);
    }

    /**
     * Runs engine work before the commit that could not run in the middle of a task. Transaction synchronizations that
     * this work registers, for example for drafts that end with their tasks, are called here, because Spring no longer
     * calls them.
     */
    static void beforeCommit(Runnable work) {
        List<TransactionSynchronization> before = TransactionSynchronizationManager.getSynchronizations();
        work.run();
        TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(registered -> !before.contains(registered))
                .forEach(registered -> registered.beforeCommit(false));
    }

    /**
     * Takes the case back to be convened to another session.
     *
     * @param second whether the next convening is a second one, after a missed quorum; it needs no quorum
     */
    public void adjourn(Waiting task, ConveningKind convening) {
        tasks.adjourn(task, convening);
    }

    public void send(Waiting task, Answers answers) {
        try {
            tasks.send(task, answers);
        } catch (FormRefusedException refused) {
            String about = "Dossier " + task.caseReference() + "\u00a0: ";
            boolean asks =
                    refused.fields().stream().noneMatch(fault -> fault.mention().isEmpty());
            throw asks
                    ? CommandRefusedException.asking(about, refused.fields())
                    : CommandRefusedException.invalid(about + refused.getMessage());
        }
    }
}
