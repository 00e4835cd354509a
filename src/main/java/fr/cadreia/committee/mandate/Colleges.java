package fr.cadreia.committee.mandate;

import fr.cadreia.people.Role;
import java.util.Locale;

/** The two colleges of the committee, as documents name them. */
public final class Colleges {

    private Colleges() {}

    /** French: "Collège des élus". */
    public static String name(Role college) {
        String name =
                college.label().substring(college.label().indexOf(':') + 1).strip();
        return name.substring(0, 1).toUpperCase(Locale.FRENCH) + name.substring(1);
    }
}
