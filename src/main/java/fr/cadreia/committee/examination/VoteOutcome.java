package fr.cadreia.committee.examination;

import fr.cadreia.committee.steps.VoteCast;
import fr.cadreia.committee.steps.VoteClosing;
import fr.cadreia.dossier.CaseLinks.Link;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.StepDocuments;
import fr.cadreia.dossier.task.TaskOutcome;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The current state of a vote, for the person who cast it: the choice, its time, until when it may be corrected, and
 * what comes next.
 */
@Component
class VoteOutcome implements TaskOutcome {

    private final VoteCorrection votes;
    private final StepDocuments documents;
    private final People people;

    VoteOutcome(VoteCorrection votes, StepDocuments documents, People people) {
        this.votes = votes;
        this.documents = documents;
        this.people = people;
    }

    @Override
    public Optional<Link> of(StepDocument done, Person reader) {
        return done.is(VoteCast.class) && isCorrectable(done, reader, since(done))
                ? Optional.of(new Link("Corriger mon vote", "/dossiers/" + done.caseReference() + "/vote"))
                : Optional.empty();
    }

    @Override
    public Optional<String> words(StepDocument done) {
        return done.is(VoteCast.class) ? people.find(done.author()).map(voter -> words(done, voter)) : Optional.empty();
    }

    private String words(StepDocument done, Person voter) {
        List<StepDocument> since = since(done);
        StepDocument vote = last(done, since);
        return said(vote, voter) + " "
                + (isCorrectable(vote, voter, since)
                        ? "Vous pouvez corriger ce vote jusqu’à la clôture du scrutin. Ensuite, la présidence constate le "
                                + "résultat\u00a0; un courriel vous le dira."
                        : vote.as(VoteCast.class).ownInterest()
                                ? "Vous ne participez ni au débat ni au vote sur ce dossier."
                                : isVoid(vote, since)
                                        ? "Ce scrutin a été annulé (projet d’avis repris, débat demandé ou dossier arrêté)\u00a0: votre"
                                                + " vote est gardé et ne compte pas."
                                        : "Le scrutin est clos\u00a0: ce vote ne se corrige plus.");
    }

    /** Tells whether its ballot ended, or a new one began, without being closed. */
    private boolean isVoid(StepDocument vote, List<StepDocument> since) {
        return since.stream()
                        .takeWhile(document -> !BallotRecord.begins(document))
                        .noneMatch(document -> document.is(VoteClosing.class))
                && (since.stream().anyMatch(BallotRecord::begins)
                        || !votes.isOpen(vote.caseReference(), vote.processInstanceId()));
    }

    /** Returns the choice and its time in French: « Vous avez voté Pour à 14 h 12. » */
    private String said(StepDocument vote, Person voter) {
        String at = " à " + FrenchText.time(AuthorityClock.dateTimeOf(vote.writtenAt())) + ".";
        VoteCast cast = vote.as(VoteCast.class);
        if (cast.ownInterest()) {
            return "Vous avez déclaré votre déport" + at;
        }
        String member = cast.member();
        String forWhom = member.equals(voter.id()) ? "" : ", au nom de " + people.name(member) + ",";
        return switch (cast.vote()) {
            case FOR, AGAINST -> "Vous avez voté " + cast.vote().label() + forWhom + at;
            case ABSTAIN -> "Vous avez choisi l’abstention" + forWhom + at;
            case NO_PART, RECUSED -> "Vous avez choisi de ne pas prendre part au vote" + forWhom + at;
        };
    }

    /**
     * Tells whether its author may correct it: only while its own ballot is open. A later ballot of the examination has
     * its own votes.
     */
    private boolean isCorrectable(StepDocument vote, Person reader, List<StepDocument> since) {
        return vote.author().equals(reader.id())
                && since.stream().noneMatch(BallotRecord::begins)
                && votes.castBy(reader, vote.caseReference()).stream()
                        .anyMatch(cast -> cast.member().equals(member(vote)));
    }

    /** Returns the vote or its last correction, before the next ballot began. */
    private static StepDocument last(StepDocument done, List<StepDocument> since) {
        return since.stream()
                .takeWhile(document -> !BallotRecord.begins(document))
                .filter(document -> document.is(VoteCast.class))
                .filter(vote -> vote.author().equals(done.author()))
                .filter(vote -> member(vote).equals(member(done)))
                .reduce((first, later) -> later)
                .orElse(done);
    }

    /** Returns the documents of its examination, from the vote on. */
    private List<StepDocument> since(StepDocument vote) {
        return documents.of(vote.caseReference()).stream()
                .filter(document -> document.processInstanceId().equals(vote.processInstanceId()))
                .filter(document -> document.id() >= vote.id())
                .toList();
    }

    private static String member(StepDocument vote) {
        return vote.as(VoteCast.class).member();
    }
}
