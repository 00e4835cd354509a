package fr.cadreia.people;

/**
 * A department or a commune: an engine group of type {@value #GROUP_TYPE}.
 *
 * @param id lower case, e.g. {@code dir-proprete} or {@code commune-valmont}; communes' ids begin with {@code commune}
 * @param name French name
 */
public record Organisation(String id, String name) {

    public static final String GROUP_TYPE = "ORGANISATION";

    public boolean isCommune() {
        return id.startsWith("commune");
    }

    /** Returns the role that acts for this organisation on its cases. */
    public Role requesters() {
        return isCommune() ? Role.COMMUNES : Role.AGENTS;
    }
}
