package fr.cadreia.dossier;

import fr.cadreia.kernel.form.FormCode;

/** The two ways along the mandatory path. */
public enum Track {
    LIGHT("allégé"),
    FULL("complet");

    private final String label;

    Track(String label) {
        this.label = label;
    }

    /** Returns the code that forms, tables and the journal write. */
    public String code() {
        return FormCode.of(this);
    }

    /** Returns the French adjective, of « parcours ». */
    public String label() {
        return label;
    }

    /** Returns the track of a code: the full one for every code but that of the light one. */
    public static Track of(String code) {
        return LIGHT.code().equals(code) ? LIGHT : FULL;
    }
}
