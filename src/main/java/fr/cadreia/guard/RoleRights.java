package fr.cadreia.guard;

import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The matrix role x right; {@code src/docs/access-matrix.md} is written from it. */
public final class RoleRights {

    private static final Set<Right> EVERYBODY = EnumSet.of(
            Right.READ_DEFINITIONS,
            Right.LIST_TASKS,
            Right.READ_TASK,
            Right.READ_INSTANCE,
            Right.READ_PEOPLE,
            Right.OWN_ACCOUNT);

    private static final Map<Role, Set<Right>> RIGHTS = new EnumMap<>(Role.class);

    static {
        for (Role role : Role.values()) {
            Set<Right> rights = EnumSet.copyOf(EVERYBODY);
            if (role == Role.ADMINISTRATORS) {
                rights.addAll(EnumSet.of(Right.SUPERVISE, Right.DEPLOY, Right.MANAGE_PEOPLE, Right.REPAIR));
            } else if (role.actsOnCases()) {
                rights.addAll(EnumSet.of(Right.START_PROCESS, Right.TAKE_TASK, Right.SUBMIT_TASK));
            }
            RIGHTS.put(role, rights);
        }
    }

    private RoleRights() {}

    public static Set<Right> of(Role role) {
        return RIGHTS.get(role);
    }

    /** An account without any role may change its own profile, and nothing else. */
    public static boolean allows(Person person, Right right) {
        return right == Right.OWN_ACCOUNT
                || person.roles().stream().anyMatch(role -> RIGHTS.get(role).contains(right));
    }
}
