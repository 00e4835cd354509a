package fr.cadreia.committee.session;

import fr.cadreia.committee.examination.BallotRules;
import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.examination.Quorum;
import fr.cadreia.committee.examination.VotingBody;
import fr.cadreia.committee.session.SessionTasks.Waiting;
import fr.cadreia.framework.Frameworks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The quorum as it stands while a session is open: by its presence sheet, and for each point on which a vote is to come. */
@Component
public class SessionQuorum {

    private final SessionJournal journal;
    private final SessionCases cases;
    private final SessionSheets sheets;
    private final Examinations examinations;
    private final AdjournedPoints adjourned;
    private final Frameworks frameworks;

    SessionQuorum(
            SessionJournal journal,
            SessionCases cases,
            SessionSheets sheets,
            Examinations examinations,
            AdjournedPoints adjourned,
            Frameworks frameworks) {
        this.adjourned = adjourned;
        this.journal = journal;
        this.cases = cases;
        this.sheets = sheets;
        this.examinations = examinations;
        this.frameworks = frameworks;
    }

    /**
     * For a point from which nobody is recused but those of whom the session's sheet says nothing; empty before the session
     * opens.
     */
    public Optional<Quorum> of(Session session) {
        return journal.sheet(session.number()).map(sheet -> of(session, sheet, isWaived(session)));
    }

    /** A second convening of all that waits for a vote, on its day, goes without quorum. */
    private boolean isWaived(Session session) {
        List<Waiting> tasks = toVote(session).toList();
        return !tasks.isEmpty() && tasks.stream().allMatch(this::isWaived);
    }

    private boolean isWaived(Waiting task) {
        return examinations
                .of(task.caseReference(), task.processInstance())
                .votingBody(task.second())
                .secondConvening();
    }

    /** Who has left the committee since is there no more; the seat counts until the next sheet, as for each point. */
    private Quorum of(Session session, SessionSheet sheet, boolean waived) {
        Map<String, String> deputies = SessionSheets.deputies(sheets.seats(session));
        Set<String> present =
                sheet.present().stream().filter(examinations.inOffice()).collect(Collectors.toSet());
        Set<String> seated = journal.seated(session.number()).stream()
                .map(titular -> Stream.concat(Stream.of(titular), deputies.keySet().stream())
                        .filter(present::contains)
                        .filter(member -> member.equals(titular) || titular.equals(deputies.get(member)))
                        .findFirst()
                        .orElse(titular))
                .collect(Collectors.toSet());
        Set<String> recused = journal.unlisted(session.number());
        recused.retainAll(seated);
        return new VotingBody(seated, recused, present, Map.of(), sheet.chair(), waived)
                .quorum(BallotRules.of(
                        frameworks.of(journal.framework(session.number())).settings()));
    }

    /**
     * By case reference: the points that wait for a motion, or for the close of their ballot, and those that come back as
     * soon as there is a quorum for them.
     */
    public Map<String, Quorum> ofPoints(Session session) {
        Map<String, Quorum> quorums = new LinkedHashMap<>();
        journal.sheet(session.number())
                .ifPresent(sheet -> cases.waiting(session, SessionPlanning.CONVENING)
                        .forEach(task ->
                                wouldBe(task, sheet).ifPresent(quorum -> quorums.put(task.caseReference(), quorum))));
        toVote(session).forEach(task -> quorums.put(task.caseReference(), of(task)));
        return quorums;
    }

    private Stream<Waiting> toVote(Session session) {
        return Stream.of(ListAdoption.MOTION, ListAdoption.CLOSING)
                .flatMap(form -> cases.waiting(session, form).stream());
    }

    private Optional<Quorum> wouldBe(Waiting task, SessionSheet sheet) {
        String reference = task.caseReference();
        String instance = task.processInstance();
        return adjourned
                .second(task)
                .map(second -> sheets.quorum(reference, instance, sheets.answers(sheet, reference, instance), second));
    }

    Quorum of(Waiting task) {
        return examinations.of(task.caseReference(), task.processInstance()).quorum(task.second());
    }
}
