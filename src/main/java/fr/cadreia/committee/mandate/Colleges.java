package fr.cadreia.committee.mandate;

import fr.cadreia.people.Role;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The two colleges of the committee, as documents name them. */
public final class Colleges {

    private Colleges() {}

    /** @param recorded id of the college's role by account; unknown ids are left out */
    public static Map<String, Role> of(Map<String, String> recorded) {
        Map<String, Role> colleges = new HashMap<>();
        recorded.forEach((account, role) -> Role.of(role).ifPresent(college -> colleges.put(account, college)));
        return colleges;
    }

    /** Returns the French name: "Collège des élus". */
    public static String name(Role college) {
        String name =
                college.label().substring(college.label().indexOf(':') + 1).strip();
        return name.substring(0, 1).toUpperCase(Locale.FRENCH) + name.substring(1);
    }
}
