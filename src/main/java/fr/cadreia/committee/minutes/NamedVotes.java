package fr.cadreia.committee.minutes;

import fr.cadreia.committee.examination.BallotRecord;
import fr.cadreia.committee.examination.PublicBallot;
import fr.cadreia.committee.examination.Vote;
import fr.cadreia.committee.examination.Vote.Choice;
import fr.cadreia.committee.paper.Naming;
import fr.cadreia.committee.steps.motion.MotionPut;
import fr.cadreia.dossier.RecordedEvent;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.event.ExaminationEvent.BallotCounted;
import fr.cadreia.dossier.event.ExaminationEvent.BallotOpened;
import fr.cadreia.dossier.event.SessionEvent.SessionOpened;
import fr.cadreia.people.Role;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.util.StringUtils;

/**
 * How the elected members voted in a public ballot, by name, and the agents' college in numbers; French. Of no other ballot is
 * a name said.
 *
 * @param colleges role of the college by account, as it was when the session opened
 */
record NamedVotes(Map<String, String> colleges, Naming names) {

    static NamedVotes of(SessionOpened opened, Naming names) {
        return new NamedVotes(opened.colleges(), names);
    }

    /**
     * @param documents of the examination
     * @param opened row of the ballot
     * @return empty where nobody demanded a public ballot
     */
    String words(
            List<StepDocument> documents, RecordedEvent<BallotOpened> opened, RecordedEvent<BallotCounted> counted) {
        LocalDate day = LocalDate.ofInstant(opened.row().writtenAt(), ZoneId.systemDefault());
        BallotRecord record = BallotRecord.until(documents, counted.row().writtenAt());
        return record.motion()
                .map(MotionPut::ballot)
                .filter(PublicBallot::isDemanded)
                .map(ballot -> "Scrutin public demandé par " + demanders(ballot, day) + ". "
                        + votes(cast(record, opened.event().voters()), day))
                .orElse("");
    }

    private boolean isElected(String member) {
        return Role.COMMITTEE_ELECTED.id().equals(colleges.get(member));
    }

    private String demanders(PublicBallot ballot, LocalDate day) {
        List<String> words = new ArrayList<>(ballot.demandedBy().stream()
                .filter(this::isElected)
                .map(member -> names.of(member, day).name())
                .sorted()
                .toList());
        long agents = ballot.demandedBy().size() - words.size();
        if (agents > 0) {
            words.add(agents == 1 ? "un membre du collège des agents" : agents + " membres du collège des agents");
        }
        return String.join(", ", words);
    }

    /** The last vote of each of those who could, those by hand included. */
    private static Map<String, Choice> cast(BallotRecord record, List<String> voters) {
        return record.votes().stream()
                .filter(vote -> voters.contains(vote.member()) && vote.choice() != Choice.RECUSED)
                .collect(Collectors.toMap(Vote::member, Vote::choice));
    }

    private String votes(Map<String, Choice> cast, LocalDate day) {
        List<String> elected = new ArrayList<>();
        List<String> agents = new ArrayList<>();
        for (Choice choice : Choice.VOTES) {
            String members = cast.entrySet().stream()
                    .filter(vote -> vote.getValue() == choice && isElected(vote.getKey()))
                    .map(vote -> names.of(vote.getKey(), day).name())
                    .sorted()
                    .collect(Collectors.joining(", "));
            if (!members.isEmpty()) {
                elected.add(StringUtils.uncapitalize(choice.label()) + "\u00a0: " + members);
            }
            agents.add(choice.heading() + "\u00a0: " + agents(cast, choice));
        }
        return "Collège des élus – " + (elected.isEmpty() ? "aucun vote" : String.join("\u00a0; ", elected))
                + ". Collège des agents – " + String.join("\u00a0; ", agents) + ".";
    }

    private long agents(Map<String, Choice> cast, Choice choice) {
        return cast.entrySet().stream()
                .filter(vote -> vote.getValue() == choice && !isElected(vote.getKey()))
                .count();
    }
}
