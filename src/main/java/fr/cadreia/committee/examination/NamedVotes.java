package fr.cadreia.committee.examination;

import fr.cadreia.committee.examination.SpecialBallot.Kind;
import fr.cadreia.committee.examination.Vote.Choice;
import fr.cadreia.committee.mandate.Colleges;
import fr.cadreia.committee.paper.Naming;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.journal.ExaminationEvent.BallotCounted;
import fr.cadreia.journal.ExaminationEvent.BallotOpened;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.journal.SessionEvent.SessionOpened;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the minutes say about a ballot that is public or secret because members demanded it. For a public ballot
 * they tell how the elected members voted, by name, and the agents' college in numbers; but nobody may deduce how an
 * agent voted, not even from the total. No name is told for any other ballot.
 *
 * @param demands one, or that of a secret ballot and then that of a public one, which it goes before
 * @param votes how many voted how; empty where only the total may be told
 */
public record NamedVotes(List<Demand> demands, List<Cast> votes) {

    /** Fewer of one kind are not told apart: each of them could be known. */
    private static final long LEAST_ALIKE = 3;

    /** Who demanded it. @param elected names @param agents how many of their college */
    public record Demand(Kind kind, List<String> elected, long agents) {}

    /** Who chose something. @param elected names @param agents how many of their college */
    public record Cast(Choice choice, List<String> elected, long agents) {}

    public boolean isSecret() {
        return demands.get(0).kind() == Kind.SECRET;
    }

    /** The votes for which elected members are named. */
    public List<Cast> elected() {
        return votes.stream().filter(cast -> !cast.elected().isEmpty()).toList();
    }

    /** Reads ballots of one session. @param colleges role of the college by account, as it was when the session opened */
    public record Reader(Map<String, Role> colleges, Naming names) {

        public static Reader of(Optional<SessionOpened> opened, Naming names) {
            return new Reader(
                    opened.map(session -> Colleges.of(session.colleges())).orElse(Map.of()), names);
        }

        /**
         * @param documents of the examination
         * @param opened row of the ballot
         * @return empty where nobody demanded anything
         */
        public Optional<NamedVotes> read(
                List<StepDocument> documents,
                RecordedEvent<BallotOpened> opened,
                RecordedEvent<BallotCounted> counted) {
            LocalDate day = AuthorityClock.dayOf(opened.row().writtenAt());
            BallotRecord record = BallotRecord.until(documents, counted.row().writtenAt());
            SpecialBallot ballot = record.special();
            List<Demand> demands = List.of(Kind.SECRET, Kind.PUBLIC).stream()
                    .filter(kind -> !ballot.demandedBy(kind).isEmpty())
                    .map(kind -> new Demand(
                            kind,
                            elected(ballot.demandedBy(kind), day),
                            ballot.demandedBy(kind).stream()
                                    .filter(member -> !isElected(member))
                                    .count()))
                    .toList();
            return demands.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new NamedVotes(
                            demands,
                            ballot.isPublic()
                                    ? votes(cast(record, opened.event().voters()), day)
                                    : List.of()));
        }

        private boolean isElected(String member) {
            return colleges.get(member) == Role.COMMITTEE_ELECTED;
        }

        private List<String> elected(List<String> members, LocalDate day) {
            return members.stream()
                    .filter(this::isElected)
                    .sorted(names.precedence(day))
                    .map(member -> names.of(member, day).name())
                    .toList();
        }

        /** The last vote of each of those who could, those by hand included. */
        private static Map<String, Choice> cast(BallotRecord record, List<String> voters) {
            return record.votes().stream()
                    .filter(vote -> voters.contains(vote.member()) && vote.choice() != Choice.RECUSED)
                    .collect(Collectors.toMap(Vote::member, Vote::choice));
        }

        private List<Cast> votes(Map<String, Choice> cast, LocalDate day) {
            return tellsOfAgents(cast)
                    ? List.of()
                    : Choice.VOTES.stream()
                            .map(choice -> new Cast(choice, elected(whoChose(cast, choice), day), agents(cast, choice)))
                            .toList();
        }

        /**
         * Whether the votes of the elected, taken from the total, would tell how an agent voted: where one or two voted in some
         * way, or all of them in the same. Where everybody did, the total tells it already, but one or two are not told apart.
         */
        private boolean tellsOfAgents(Map<String, Choice> cast) {
            List<Long> alike = Choice.VOTES.stream()
                    .map(choice -> agents(cast, choice))
                    .filter(count -> count > 0)
                    .toList();
            boolean unanimous = Set.copyOf(cast.values()).size() == 1;
            return alike.stream().anyMatch(count -> count < LEAST_ALIKE) || alike.size() == 1 && !unanimous;
        }

        private static List<String> whoChose(Map<String, Choice> cast, Choice choice) {
            return cast.entrySet().stream()
                    .filter(vote -> vote.getValue() == choice)
                    .map(Map.Entry::getKey)
                    .toList();
        }

        private long agents(Map<String, Choice> cast, Choice choice) {
            return whoChose(cast, choice).stream()
                    .filter(member -> !isElected(member))
                    .count();
        }
    }
}
