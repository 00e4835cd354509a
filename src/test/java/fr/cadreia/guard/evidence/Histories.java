package fr.cadreia.guard.evidence;

import fr.cadreia.committee.examination.Act;
import fr.cadreia.committee.examination.PlayedCommittee;
import fr.cadreia.committee.examination.PlayedExamination;
import fr.cadreia.committee.examination.Vote.Choice;
import fr.cadreia.committee.presence.SessionPresence.Change;
import fr.cadreia.journal.AfterBallot;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.Motion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random examinations of a case by a random committee: meetings, each with its presence sheet and its ballots. */
final class Histories {

    private static final int PEOPLE = 12;

    /** What a committee does about a case, act by act. */
    record History(PlayedCommittee committee, List<Act> acts) {

        PlayedExamination begin(UnaryOperator<Event> forging) {
            return new PlayedExamination(committee, WrittenJournal.PROCESS, forging);
        }
    }

    private Histories() {}

    static Arbitrary<History> all() {
        return Combinators.combine(committees(), meetings()).as(History::new);
    }

    private static Arbitrary<PlayedCommittee> committees() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 6),
                        numbers().map(Histories::half),
                        numbers().map(Histories::half).map(Histories::half),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(50, 50, 67, 90),
                        Arbitraries.of(50, 50, 50, 60),
                        Arbitraries.of(true, false))
                .as(PlayedCommittee::new);
    }

    /** Every second of them, for what is to be rarer. */
    private static Set<Integer> half(Set<Integer> numbers) {
        List<Integer> sorted = numbers.stream().sorted().toList();
        return IntStream.range(0, sorted.size() / 2)
                .mapToObj(place -> sorted.get(2 * place + 1))
                .collect(Collectors.toSet());
    }

    private static Arbitrary<Set<Integer>> numbers() {
        return Arbitraries.integers().between(0, PEOPLE - 1).set().ofMaxSize(PEOPLE);
    }

    private static Arbitrary<Integer> number() {
        return Arbitraries.integers().between(0, PEOPLE - 1);
    }

    private static Arbitrary<List<Act>> meetings() {
        return meeting().list().ofMinSize(1).ofMaxSize(3).map(Histories::flat);
    }

    private static Arbitrary<List<Act>> meeting() {
        Arbitrary<Act> convened = Combinators.combine(rarely(), Arbitraries.of(true, false), rarely())
                .as(Act.Convene::new);
        Arbitrary<List<Act>> between = Arbitraries.frequencyOf(
                        Tuple.of(5, correction()), Tuple.of(2, mandateEnds()), Tuple.of(1, Arbitraries.just((Act)
                                new Act.SessionClosed())))
                .list()
                .ofMaxSize(3);
        return Combinators.combine(convened, sheet(), between, ballots())
                .as((first, sheet, later, ballots) -> flat(List.of(List.of(first, sheet), later, ballots)));
    }

    /** Up to two ballots: between them, members may come, leave or give a proxy. */
    private static Arbitrary<List<Act>> ballots() {
        Arbitrary<List<Act>> again = Combinators.combine(correction().list().ofMaxSize(2), ballot())
                .as((corrected, ballot) -> flat(List.of(corrected, ballot)));
        return Combinators.combine(ballot(), again.list().ofMaxSize(1).map(Histories::flat))
                .as((first, second) -> flat(List.of(first, second)));
    }

    private static Arbitrary<Act> correction() {
        return Combinators.combine(
                        Arbitraries.of(Change.values()),
                        number(),
                        Arbitraries.integers().between(-1, PEOPLE - 1))
                .as(Act.Correction::new);
    }

    private static Arbitrary<Act> sheet() {
        Arbitrary<Set<Integer>> present = number().set().ofMaxSize(5).map(Histories::others);
        return Combinators.combine(present, number().list().ofSize(2).list().ofMaxSize(2), number())
                .as(Act.Sheet::new);
    }

    private static Set<Integer> others(Set<Integer> absent) {
        return IntStream.range(0, PEOPLE)
                .filter(number -> !absent.contains(number))
                .boxed()
                .collect(Collectors.toSet());
    }

    private static Arbitrary<Act> mandateEnds() {
        return number().map(Act.MandateEnds::new);
    }

    private static Arbitrary<List<Act>> ballot() {
        Arbitrary<Act> put = Arbitraries.frequency(
                        Tuple.of(8, Motion.GENERALIZE), Tuple.of(1, Motion.EXTEND), Tuple.of(1, Motion.STOP))
                .map(Act.MotionPut::new);
        Arbitrary<Act> vote = Combinators.combine(number(), choice(), rarely()).as(Act.VoteSent::new);
        Arbitrary<List<Act>> votes = Arbitraries.frequencyOf(
                        Tuple.of(12, vote.map(List::of)),
                        Tuple.of(1, mandateEnds().map(List::of)),
                        Tuple.of(1, put.map(again -> List.of(new Act.BallotVoided(), again))))
                .list()
                .ofMaxSize(8)
                .map(Histories::flat);
        Arbitrary<Act> closed =
                Combinators.combine(choice().list().ofMaxSize(6), number()).as(Act.BallotClosed::new);
        Arbitrary<Act> recorded = Arbitraries.of(AfterBallot.NEXT_MOTION, AfterBallot.ADJOURN, AfterBallot.SENT_BACK)
                .map(Act.ResultRecorded::new);
        return Combinators.combine(put, votes, closed, recorded)
                .as((first, cast, then, last) -> flat(List.of(List.of(first), cast, List.of(then, last))));
    }

    private static Arbitrary<Choice> choice() {
        return Arbitraries.frequency(
                Tuple.of(8, Choice.FOR),
                Tuple.of(2, Choice.AGAINST),
                Tuple.of(1, Choice.ABSTAIN),
                Tuple.of(1, Choice.NO_PART),
                Tuple.of(1, Choice.RECUSED));
    }

    private static Arbitrary<Boolean> rarely() {
        return Arbitraries.frequency(Tuple.of(9, false), Tuple.of(1, true));
    }

    private static List<Act> flat(List<? extends List<? extends Act>> parts) {
        List<Act> all = new ArrayList<>();
        parts.forEach(all::addAll);
        return all;
    }
}
