package fr.cadreia.guard.process;

import fr.cadreia.guard.CommandRight;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The engine's commands that somebody may send and that change something. */
public final class WritingCommands {

    private static final Set<CommandRight> READING = EnumSet.of(
            CommandRight.READ_DEFINITIONS,
            CommandRight.LIST_TASKS,
            CommandRight.READ_TASK,
            CommandRight.READ_INSTANCE,
            CommandRight.READ_PEOPLE,
            CommandRight.SUPERVISE);

    /** Two only read; to the third the answer is always where an account is opened. */
    private static final Set<String> CHANGE_NOTHING =
            Set.of("CheckPassword", "AuthorizationQueryImpl", "CreateUserCmd");

    private WritingCommands() {}

    /** Simple names of the engine's classes. */
    public static Set<String> names() {
        return CommandMatrix.all().entrySet().stream()
                .filter(command -> !READING.contains(command.getValue()))
                .map(Map.Entry::getKey)
                .filter(name -> !CHANGE_NOTHING.contains(name))
                .collect(Collectors.toSet());
    }
}
