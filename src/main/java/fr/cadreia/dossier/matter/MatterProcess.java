package fr.cadreia.dossier.matter;

import fr.cadreia.dossier.MatterNumbers;
import fr.cadreia.engine.config.AsApplication;
import fr.cadreia.kernel.form.ProcessVariables;
import fr.cadreia.kernel.form.Startable;
import fr.cadreia.people.Role;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** The process of a kind of matter, of which each matter has one instance under its own reference. */
public abstract class MatterProcess implements Startable {

    private final String key;
    private final String prefix;
    private final Set<String> groups;
    private final MatterNumbers numbers;
    private final AsApplication engine;

    /**
     * @param prefix of the references
     * @param starters the roles that start one by its form
     */
    protected MatterProcess(
            String key, String prefix, Collection<Role> starters, MatterNumbers numbers, AsApplication engine) {
        this.key = key;
        this.prefix = prefix;
        this.groups = starters.stream().map(Role::id).collect(Collectors.toUnmodifiableSet());
        this.numbers = numbers;
        this.engine = engine;
    }

    @Override
    public final String processKey() {
        return key;
    }

    @Override
    public final Set<String> groups() {
        return groups;
    }

    @Override
    public final String nextKey() {
        return numbers.next(prefix);
    }

    /** Starts the process as the application, where nobody fills in the start form. */
    public void start(String reference, ProcessVariables variables) {
        engine.start(key, reference, variables);
    }
}
