package fr.cadreia.committee.mandate;

import fr.cadreia.people.Role;
import java.util.HashMap;
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

    /** Returns the French name within the committee: « Collège des élus ». */
    public static String name(Role college) {
        return college.label().replace(" du comité", "");
    }
}
