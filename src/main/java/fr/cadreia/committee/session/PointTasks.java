package fr.cadreia.committee.session;

import fr.cadreia.committee.examination.CommitteeTasks;
import fr.cadreia.committee.examination.CommitteeTasks.Waiting;
import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.steps.Convening;
import fr.cadreia.committee.steps.DraftOpinion;
import fr.cadreia.committee.steps.PointStage;
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

/** Does for each case of a session what is done once for all of them. */
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

    /** The session for which a case was convened, as its convening says; empty for a written consultation. */
    public Optional<Session> convenedTo(String caseReference, String instance) {
        return examinations
                .of(caseReference, instance)
                .latest(Convening.class)
                .filter(convening -> !convening.session().isEmpty())
                .flatMap(convening -> sessions.find(convening.session()));
    }

    /** The tasks at this stage, by their case. */
    public Map<String, Waiting> waiting(PointStage stage) {
        return tasks.waiting(stage).stream()
                .collect(Collectors.toMap(Waiting::caseReference, Function.identity(), (first, other) -> first));
    }

    /** The tasks at this stage of the cases that are before the committee in this session, and in no later one. */
    public List<Waiting> waiting(Session session, PointStage stage) {
        return tasks.waiting(stage).stream()
                .filter(task -> session.has(task.caseReference()))
                .filter(task -> convenedTo(task.caseReference(), task.processInstance())
                        .filter(found -> found.number().equals(session.number()))
                        .isPresent())
                .toList();
    }

    /** The cases of a session in preparation that are before the chair, who approves the convocation. */
    public Set<String> submitted(Session session) {
        return waiting(session, PointStage.ATTENDANCE).stream()
                .map(Waiting::caseReference)
                .collect(Collectors.toSet());
    }

    /**
     * The cases of a session that are convened again after a session without quorum, those that are before the chair
     * included; in the order of the agenda.
     */
    public List<String> second(Session session) {
        Set<String> second = Stream.concat(
                        waiting(PointStage.CONVENING).values().stream(),
                        waiting(session, PointStage.ATTENDANCE).stream())
                .filter(Waiting::second)
                .map(Waiting::caseReference)
                .collect(Collectors.toSet());
        return session.agenda().stream()
                .map(AgendaItem::caseReference)
                .filter(second::contains)
                .toList();
    }

    /** The waiting tasks at any of these stages, of all sessions, by session number. */
    Map<String, List<Waiting>> waiting(Set<PointStage> stages) {
        Map<String, List<Waiting>> found = new HashMap<>();
        tasks.waiting(stages)
                .forEach(task -> convenedTo(task.caseReference(), task.processInstance())
                        .filter(session -> session.has(task.caseReference()))
                        .ifPresent(session -> found.computeIfAbsent(session.number(), number -> new ArrayList<>())
                                .add(task)));
        return found;
    }

    /** Where the convening of the case is for this session, its presence sheet, which waits. */
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

    /** The draft opinion that its form starts from, with what the signed-in person has begun to change in it. */
    public Answers draft(Waiting task) {
        ShownValues shown = tasks.shown(task);
        Answers draft = Answers.NONE;
        for (String field : DraftOpinion.fields()) {
            draft = draft.withAnswered(field, shown.value(field));
        }
        return draft;
    }

    /** Sends the task as this actor, even when somebody else holds it. @param actor account of the signed-in person */
    void sendAs(String actor, Waiting task, Answers answers) {
        if (!task.assignee().isEmpty() && !task.assignee().equals(actor)) {
            tasks.give(task, Optional.of(actor));
        }
        send(task, answers);
    }

    /**
     * Runs what the engine could not do in the middle of a task. What registers itself with the transaction meanwhile, as
     * drafts that end with tasks, is asked by nobody else.
     */
    static void beforeCommit(Runnable work) {
        List<TransactionSynchronization> before = TransactionSynchronizationManager.getSynchronizations();
        work.run();
        TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(registered -> !before.contains(registered))
                .forEach(registered -> registered.beforeCommit(false));
    }

    /** Takes the case back to be convened to another session. @param second for want of quorum: none is needed there */
    public void adjourn(Waiting task, boolean second) {
        tasks.adjourn(task, second);
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
