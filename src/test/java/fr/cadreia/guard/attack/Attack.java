package fr.cadreia.guard.attack;

import fr.cadreia.scenario.EngineClient.Reply;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A hole of the stock engine.
 *
 * @param accounts who may try it here; everybody may in a stock engine, which asks for no password
 * @param strike the request over REST
 * @param hit whether the attack has had its effect, read from the engine itself
 */
record Attack(String name, List<String> accounts, Function<Target, Reply> strike, Predicate<Target> hit) {

    /** An attack that leaves no trace in the engine: the answer says it all. */
    static final Predicate<Target> NO_EFFECT = target -> true;

    static Attack of(String name, Function<Target, Reply> strike, Predicate<Target> hit) {
        return new Attack(name, List.of("agent", "expert", "admin"), strike, hit);
    }

    Attack by(String... others) {
        return new Attack(name, List.of(others), strike, hit);
    }

    @Override
    public String toString() {
        return name;
    }
}
