package fr.cadreia.guard.diagram.rule;

import fr.cadreia.guard.diagram.flow.EventKind;
import fr.cadreia.guard.diagram.flow.FlowGraph;
import fr.cadreia.guard.diagram.flow.FlowNode;
import fr.cadreia.guard.diagram.flow.FlowScope;
import fr.cadreia.guard.diagram.flow.SequenceFlow;
import fr.cadreia.guard.diagram.requirement.Ballot;
import fr.cadreia.guard.diagram.source.Problem;
import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.Rule;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Demands that each member can vote once a ballot is open, and that only the closing of the ballot ends the vote. */
public final class PossibleVote implements Check {

    @Override
    public void check(ExaminedProcess subject, Problems problems) {
        Ballot ballot = subject.requirement().ballot();
        if (ballot == null) {
            return;
        }
        List<FlowNode> votes = subject.steps().carriers(ballot.vote());
        List<FlowNode> closings = subject.steps().carriers(ballot.before());
        around(subject, ballot, votes, closings)
                .ifPresent(path -> problems.add(
                        Rule.LIVENESS,
                        closings.get(0).xml(),
                        "Le scrutin peut être clos sans que personne ait pu voter.",
                        path,
                        "Ouvrez " + subject.nameOf(ballot.vote()) + " et " + subject.nameOf(ballot.before())
                                + " par une même passerelle parallèle, dès l’ouverture du scrutin et sans condition."));
        closings.stream()
                .filter(closing -> !endsTheBallot(closing, votes))
                .forEach(
                        closing -> problems.add(
                                Rule.LIVENESS,
                                closing.xml(),
                                "Le scrutin clos attendrait encore\u00a0: un seul membre qui ne vote pas bloquerait le décompte.",
                                "Faites suivre " + subject.nameOf(ballot.before())
                                        + ", aussitôt et sans autre tâche, d’une fin «\u00a0Terminate\u00a0» dans le sous-processus du scrutin."));
        votes.stream()
                .flatMap(PossibleVote::interruptions)
                .forEach(event -> problems.add(
                        Rule.LIVENESS,
                        event.xml(),
                        "Cet événement retirerait leur vote aux membres qui n’ont pas encore voté.",
                        "Décochez «\u00a0Interrupting\u00a0», ou retirez cet événement\u00a0: seul "
                                + subject.nameOf(ballot.before()) + " met fin au vote."));
    }

    private static Optional<List<Problem.Place>> around(
            ExaminedProcess subject, Ballot ballot, List<FlowNode> votes, List<FlowNode> closings) {
        FlowGraph graph = subject.ways();
        BitSet voting = new BitSet();
        votes.forEach(node -> voting.set(graph.startOf(node)));
        BitSet closing = new BitSet();
        closings.forEach(node -> closing.set(graph.startOf(node)));
        BitSet forks = new BitSet();
        subject.process().nodes().stream()
                .filter(node -> node.outgoing().stream()
                        .filter(SequenceFlow::isAlwaysTaken)
                        .anyMatch(flow -> leadsAtOnce(flow.target(), votes)))
                .forEach(node -> forks.set(graph.completionOf(node)));
        List<Integer> opened = subject.steps().carriers(ballot.after()).stream()
                .map(graph::completionOf)
                .toList();
        BypassSearch passage = new BypassSearch(
                subject, edge -> voting.get(edge.from()) || forks.get(edge.from()), SequenceFlow::isAlwaysTaken);
        return passage.around(opened, closing, edge -> !edge.aside() && !edge.isInterruption());
    }

    /** Tells whether the way leads to the vote at once, without a wait or a choice. */
    private static boolean leadsAtOnce(FlowNode first, List<FlowNode> votes) {
        FlowNode at = first;
        Set<FlowNode> seen = new HashSet<>();
        while (seen.add(at)) {
            if (votes.contains(at)) {
                return true;
            }
            Optional<FlowScope> inner = at.inner();
            if (at.isWaiting() || inner.isEmpty() && at.outgoing().size() != 1) {
                return false;
            }
            List<FlowNode> starts = inner.map(FlowScope::starts).orElse(List.of());
            if (inner.isPresent() && starts.size() != 1) {
                return false;
            }
            at = inner.isPresent() ? starts.get(0) : at.outgoing().get(0).target();
        }
        return false;
    }

    /** Tells whether the closing leads, without a wait, to the end that takes the open votes away. */
    private static boolean endsTheBallot(FlowNode closing, List<FlowNode> votes) {
        Deque<FlowNode> ahead = new ArrayDeque<>(targets(closing));
        Set<FlowNode> seen = new HashSet<>(ahead);
        while (!ahead.isEmpty()) {
            FlowNode at = ahead.remove();
            boolean end = at.type().equals("endEvent");
            boolean ends = end
                    && at.event() == EventKind.TERMINATE
                    && votes.stream().allMatch(vote -> vote.scope().isIn(at.scope()));
            if (!ends
                    && (end
                            || at.isWaiting()
                            || at.inner().isPresent()
                            || at.outgoing().isEmpty())) {
                return false;
            }
            targets(at).stream().filter(seen::add).forEach(ahead::add);
        }
        return !seen.isEmpty();
    }

    private static List<FlowNode> targets(FlowNode node) {
        return node.outgoing().stream().map(SequenceFlow::target).toList();
    }

    private static Stream<FlowNode> interruptions(FlowNode vote) {
        Stream<FlowNode> events = vote.boundaries().stream();
        for (FlowScope scope = vote.scope();
                scope.parent().isPresent();
                scope = scope.parent().get()) {
            events = Stream.of(events, scope.eventStarts().stream(), scope.owner().orElseThrow().boundaries().stream())
                    .flatMap(stream -> stream);
        }
        return events.filter(event -> event.isInterrupting() && event.event() != EventKind.COMPENSATION);
    }
}
