package fr.cadreia.guard;

import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The matrix role x right; {@code src/docs/access-matrix.md} is written from it. */
public final class RoleRights {

    private static final Set<CommandRight> EVERYBODY = EnumSet.of(
            CommandRight.READ_DEFINITIONS,
            CommandRight.LIST_TASKS,
            CommandRight.READ_TASK,
            CommandRight.READ_INSTANCE,
            CommandRight.READ_PEOPLE,
            CommandRight.OWN_ACCOUNT);

    private static final Map<Role, Set<CommandRight>> RIGHTS = new EnumMap<>(Role.class);

    static {
        for (Role role : Role.values()) {
            Set<CommandRight> rights = EnumSet.copyOf(EVERYBODY);
            if (role == Role.ADMINISTRATORS) {
                rights.addAll(EnumSet.of(
                        CommandRight.SUPERVISE, CommandRight.DEPLOY, CommandRight.MANAGE_PEOPLE, CommandRight.REPAIR));
            } else if (role.actsOnCases()) {
                rights.addAll(EnumSet.of(CommandRight.START_PROCESS, CommandRight.TAKE_TASK, CommandRight.SUBMIT_TASK));
            }
            RIGHTS.put(role, rights);
        }
    }

    private RoleRights() {}

    public static Set<CommandRight> of(Role role) {
        return RIGHTS.get(role);
    }

    /** Tells whether a person has a right. An account without any role may change its own profile, and nothing else. */
    public static boolean allows(Person person, CommandRight right) {
        return right == CommandRight.OWN_ACCOUNT
                || person.roles().stream().anyMatch(role -> RIGHTS.get(role).contains(right));
    }
}
