package fr.cadreia.guard.diagram.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/** All mutations, each as likely as its weight. */
final class Mutations {

    private static final int MOST = 4;

    private record Mutation(String name, Consumer<Mutant> change) {}

    private static final List<Mutation> DRAWN = new ArrayList<>();

    static {
        Map<Mutation, Integer> weights = new LinkedHashMap<>();
        weights.put(new Mutation("retarget", FlowMutations::retarget), 4);
        weights.put(new Mutation("leaveFromElsewhere", FlowMutations::leaveFromElsewhere), 1);
        weights.put(new Mutation("remove", FlowMutations::remove), 1);
        weights.put(new Mutation("branch", FlowMutations::branch), 5);
        weights.put(new Mutation("changeCondition", FlowMutations::changeCondition), 3);
        weights.put(new Mutation("changeDefault", FlowMutations::changeDefault), 2);
        weights.put(new Mutation("changeGateway", FlowMutations::changeGateway), 3);
        weights.put(new Mutation("insert", FlowMutations::insert), 5);
        weights.put(new Mutation("fork", FlowMutations::fork), 8);
        weights.put(new Mutation("join", FlowMutations::join), 4);
        weights.put(new Mutation("block", FlowMutations::block), 4);
        weights.put(new Mutation("swap", FlowMutations::swap), 2);
        weights.put(new Mutation("move", FlowMutations::move), 3);
        weights.put(new Mutation("bypass", FlowMutations::bypass), 3);
        weights.put(new Mutation("border", EventMutations::border), 12);
        weights.put(new Mutation("interruptOrNot", EventMutations::interruptOrNot), 3);
        weights.put(new Mutation("eventSubProcess", EventMutations::eventSubProcess), 8);
        weights.put(new Mutation("link", EventMutations::link), 3);
        weights.put(new Mutation("changeEnd", EventMutations::changeEnd), 4);
        weights.put(new Mutation("secondStart", EventMutations::secondStart), 3);
        weights.put(new Mutation("compensation", EventMutations::compensation), 3);
        weights.put(new Mutation("throwOut", EventMutations::throwOut), 5);
        weights.put(new Mutation("await", EventMutations::await), 3);
        weights.put(new Mutation("wrap", ShapeMutations::wrap), 14);
        weights.put(new Mutation("repeat", ShapeMutations::repeat), 4);
        weights.put(new Mutation("changeTask", ShapeMutations::changeTask), 1);
        weights.put(new Mutation("unmark", ShapeMutations::unmark), 1);
        weights.put(new Mutation("again", ShapeMutations::again), 4);
        weights.put(new Mutation("twin", ShapeMutations::twin), 1);
        weights.put(new Mutation("later", ShapeMutations::later), 4);
        weights.put(new Mutation("undo", ShapeMutations::undo), 1);
        weights.put(new Mutation("map", ShapeMutations::map), 3);
        weights.forEach((mutation, weight) -> {
            for (int i = 0; i < weight; i++) {
                DRAWN.add(mutation);
            }
        });
    }

    private Mutations() {}

    /** A shipped diagram with one to four mutations, rather few than many; the same for the same seed. */
    static Mutant of(String key, long seed) {
        Random random = new Random(seed);
        Mutant mutant = new Mutant(key, random);
        int wanted = 1 + Math.min(random.nextInt(MOST), random.nextInt(MOST));
        while (mutant.story().size() < wanted) {
            Mutation mutation = DRAWN.get(random.nextInt(DRAWN.size()));
            try {
                mutation.change().accept(mutant);
                mutant.story().add(mutation.name());
            } catch (Mutant.Inapplicable e) {
                // Nothing here to which it applies: another one then.
            }
        }
        return mutant;
    }
}
