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
 * The record in the minutes of a ballot that is public or secret because members demanded it. For a public ballot, it
 * gives the votes of the elected members by name, and the votes of the agents' college in numbers; but nobody may
 * deduce how an agent voted, not even from the total. For any other ballot it gives no name.
 *
 * @param demands the demand for a secret ballot, which takes precedence, then the demand for a public one; or one of
 *     both
 * @param votes the voters of each choice; empty where only the total may be told
 */
public record NamedVotes(List<Demand> demands, List<Cast> votes) {

    /**
     * The least number of equal votes of agents that is told; with fewer, the vote of each agent could be deduced.
     */
    private static final long LEAST_ALIKE = 3;

    /**
     * A demand for a secret or public ballot.
     *
     * @param elected names of the elected members who made it
     * @param agents the number of members of the agents' college who made it
     */
    public record Demand(Kind kind, List<String> elected, long agents) {}

    /**
     * The voters of one choice.
     *
     * @param elected names of the elected members among them
     * @param agents the number of members of the agents' college among them
     */
    public record Cast(Choice choice, List<String> elected, long agents) {}

    public boolean isSecret() {
        return demands.get(0).kind() == Kind.SECRET;
    }

    /** Returns the choices for which elected members are named. */
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

        /** Returns the last vote of each member who could vote, including votes by hand. */
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
         * Tells whether the votes of the elected members, subtracted from the total, would reveal how an agent voted:
         * when only one or two agents made a choice, or when all agents made the same one. When all voters made the
         * same choice, the total reveals it anyway; then the answer is yes only for one or two agents.
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
