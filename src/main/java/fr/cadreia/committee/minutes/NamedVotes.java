package fr.cadreia.committee.minutes;

import fr.cadreia.committee.examination.BallotRecord;
import fr.cadreia.committee.examination.SpecialBallot;
import fr.cadreia.committee.examination.SpecialBallot.Kind;
import fr.cadreia.committee.examination.Vote;
import fr.cadreia.committee.examination.Vote.Choice;
import fr.cadreia.committee.mandate.Colleges;
import fr.cadreia.committee.paper.FrenchWords;
import fr.cadreia.committee.paper.Naming;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.journal.ExaminationEvent.BallotCounted;
import fr.cadreia.journal.ExaminationEvent.BallotOpened;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.journal.SessionEvent.SessionOpened;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.util.StringUtils;

/**
 * What the minutes say about a ballot that is public or secret because members demanded it; French. For a public ballot
 * they tell how the elected members voted, by name, and the agents' college in numbers; but nobody may deduce how an
 * agent voted, not even from the total. No name is told for any other ballot.
 *
 * @param colleges role of the college by account, as it was when the session opened
 */
record NamedVotes(Map<String, Role> colleges, Naming names) {

    /** Fewer of one kind are not told apart: each of them could be known. */
    private static final long LEAST_ALIKE = 3;

    static NamedVotes of(SessionOpened opened, Naming names) {
        return new NamedVotes(Colleges.of(opened.colleges()), names);
    }

    /**
     * @param documents of the examination
     * @param opened row of the ballot
     * @return empty where nobody demanded anything
     */
    String words(
            List<StepDocument> documents, RecordedEvent<BallotOpened> opened, RecordedEvent<BallotCounted> counted) {
        LocalDate day = AuthorityClock.dayOf(opened.row().writtenAt());
        BallotRecord record = BallotRecord.until(documents, counted.row().writtenAt());
        SpecialBallot ballot = record.special();
        if (ballot.isSecret()) {
            return demanded(ballot, Kind.SECRET, day)
                    + (ballot.publicly().isEmpty()
                            ? ""
                            : demanded(ballot, Kind.PUBLIC, day) + "Le scrutin secret l’emporte. ")
                    + "Seul le total est donné.";
        }
        return ballot.isPublic()
                ? demanded(ballot, Kind.PUBLIC, day)
                        + votes(cast(record, opened.event().voters()), day)
                : "";
    }

    private boolean isElected(String member) {
        return colleges.get(member) == Role.COMMITTEE_ELECTED;
    }

    private String demanded(SpecialBallot ballot, Kind kind, LocalDate day) {
        List<String> words = new ArrayList<>(ballot.demandedBy(kind).stream()
                .filter(this::isElected)
                .sorted(names.precedence(day))
                .map(member -> names.of(member, day).name())
                .toList());
        long agents = ballot.demandedBy(kind).size() - words.size();
        if (agents > 0) {
            words.add(agents == 1 ? "un membre du collège des agents" : agents + " membres du collège des agents");
        }
        return "Scrutin " + kind.label() + " demandé par " + FrenchWords.enumerated(words) + ". ";
    }

    /** The last vote of each of those who could, those by hand included. */
    private static Map<String, Choice> cast(BallotRecord record, List<String> voters) {
        return record.votes().stream()
                .filter(vote -> voters.contains(vote.member()) && vote.choice() != Choice.RECUSED)
                .collect(Collectors.toMap(Vote::member, Vote::choice));
    }

    private String votes(Map<String, Choice> cast, LocalDate day) {
        if (tellsOfAgents(cast)) {
            return "Le vote d’un membre du collège des agents pourrait se déduire de ceux des élus\u00a0: seul le total est donné.";
        }
        List<String> elected = new ArrayList<>();
        List<String> agents = new ArrayList<>();
        for (Choice choice : Choice.VOTES) {
            String members = cast.entrySet().stream()
                    .filter(vote -> vote.getValue() == choice && isElected(vote.getKey()))
                    .map(Map.Entry::getKey)
                    .sorted(names.precedence(day))
                    .map(member -> names.of(member, day).name())
                    .collect(Collectors.joining(", "));
            if (!members.isEmpty()) {
                elected.add(StringUtils.uncapitalize(choice.label()) + "\u00a0: " + members);
            }
            agents.add(choice.heading() + "\u00a0: " + agents(cast, choice));
        }
        return "Collège des élus – " + (elected.isEmpty() ? "aucun vote" : String.join("\u00a0; ", elected))
                + ". Collège des agents – " + String.join("\u00a0; ", agents) + ".";
    }

    /**
     * Whether the votes of the elected, taken from the total, would tell how an agent voted: where one or two voted in some way,
     * or all of them in the same. Where everybody did, the total tells it already, but one or two are not told apart.
     */
    private boolean tellsOfAgents(Map<String, Choice> cast) {
        List<Long> alike = Choice.VOTES.stream()
                .map(choice -> agents(cast, choice))
                .filter(count -> count > 0)
                .toList();
        boolean unanimous = Set.copyOf(cast.values()).size() == 1;
        return alike.stream().anyMatch(count -> count < LEAST_ALIKE) || alike.size() == 1 && !unanimous;
    }

    private long agents(Map<String, Choice> cast, Choice choice) {
        return cast.entrySet().stream()
                .filter(vote -> vote.getValue() == choice && !isElected(vote.getKey()))
                .count();
    }
}
