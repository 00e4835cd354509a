package fr.cadreia.committee.examination;

import fr.cadreia.committee.examination.CommitteeTasks.Waiting;
import fr.cadreia.committee.steps.DraftWords;
import fr.cadreia.committee.steps.PointStage;
import fr.cadreia.committee.steps.VoteCast;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.Step;
import fr.cadreia.journal.ExaminationEvent.Voted;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.FactLine;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.people.Person;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Corrects a member's vote until the secretary closes the ballot. Each change is kept; only the last counts. */
@Component
public class VoteCorrection {

    private final Examinations examinations;
    private final CommitteeTasks tasks;
    private final CaseRecords records;
    private final DraftWords words;

    VoteCorrection(Examinations examinations, CommitteeTasks tasks, CaseRecords records, DraftWords words) {
        this.words = words;
        this.examinations = examinations;
        this.tasks = tasks;
        this.records = records;
    }

    /**
     * A vote that its author may still correct.
     *
     * @param opinion the opinion that is voted, word for word
     * @param lastOnes what follows if the author declares an interest and too few members remain; French, or empty
     */
    public record Cast(
            String member,
            String memberName,
            Vote.Choice choice,
            String motion,
            List<FactLine> opinion,
            String lastOnes) {}

    /** Tells whether a ballot of this examination is open. */
    boolean isOpen(String reference, String instance) {
        return tasks.openBallot(reference)
                .filter(ballot -> ballot.processInstance().equals(instance))
                .isPresent();
    }

    /**
     * Returns the votes that this person has cast in the open ballot: first the person's own vote, then votes by proxy.
     */
    public List<Cast> castBy(Person person, String reference) {
        Optional<Waiting> open = tasks.openBallot(reference);
        if (open.isEmpty()) {
            return List.of();
        }
        Examination examination = examinations.of(reference, open.get().processInstance());
        if (examination.isConsultationOver() || !examination.inOffice().test(person.id())) {
            return List.of();
        }
        BallotRecord ballot = examination.ballot();
        String motion = examination.opinion().label() + manner(ballot.special());
        Set<String> mine = ballot.sentBy(person.id());
        return ballot.votes().stream()
                .filter(vote -> mine.contains(vote.member()))
                .filter(vote -> examination.inOffice().test(vote.member()))
                // A declared interest is final: a recused member no longer votes on this case.
                .filter(vote -> vote.choice() != Vote.Choice.RECUSED)
                .sorted(Comparator.comparing((Vote vote) -> !vote.member().equals(person.id())))
                .map(vote -> new Cast(
                        vote.member(),
                        records.people().name(vote.member()),
                        vote.choice(),
                        motion,
                        words.of(examination.opinion(), examination.subject()),
                        lastOnes(person, vote.member(), open.get())))
                .toList();
    }

    private static String manner(SpecialBallot ballot) {
        return ballot.isSecret() ? " (scrutin secret)" : ballot.isPublic() ? " (scrutin public)" : "";
    }

    private String lastOnes(Person person, String member, Waiting ballot) {
        return Optional.of(member)
                .filter(person.id()::equals)
                .flatMap(own -> new Impediment(examinations, records.people())
                        .ofRecusal(ballot.caseReference(), ballot.processInstance(), own, ballot.second()))
                .orElse("");
    }

    /**
     * @param choice a code of {@link Vote.Choice}
     * @param interest the reason that a recused member gives, or empty
     * @return whether the vote has changed
     * @throws CommandRefusedException when the ballot is closed, or the person has no vote in it to correct
     */
    @Transactional
    public boolean correct(Person person, String reference, String member, String choice, String interest) {
        records.cases().lockForUpdate(reference);
        Cast cast = castBy(person, reference).stream()
                .filter(vote -> vote.member().equals(member))
                .findFirst()
                .orElseThrow(
                        () -> CommandRefusedException.conflict(
                                "Aucun vote à corriger\u00a0: le scrutin est clos, vous n’avez pas encore voté, ou le mandat a pris fin."));
        Vote.Choice corrected;
        try {
            corrected = Vote.Choice.of(choice);
        } catch (IllegalArgumentException e) {
            throw CommandRefusedException.invalid("Choisissez un des votes proposés.");
        }
        if (corrected == cast.choice()) {
            return false;
        }
        if (corrected == Vote.Choice.RECUSED && !member.equals(person.id())) {
            throw CommandRefusedException.invalid("Un membre ne se déporte que lui-même.");
        }
        keep(
                person,
                reference,
                tasks.openBallot(reference).orElseThrow().processInstance(),
                VoteCast.correction(new Vote(member, corrected), interest));
        return true;
    }

    private void keep(Person person, String reference, String instance, Answers vote) {
        StepContext step =
                StepContext.withoutTask(PointStage.VOTE.form(), "Task_Vote", reference, instance, person.id());
        // The salt prevents guessing the vote from the row's hash: there are few possible votes.
        Voted corrected = new Voted(true, UUID.randomUUID().toString());
        records.keep(step, vote, Step.COMMITTEE_DECISION.code(), corrected);
    }
}
