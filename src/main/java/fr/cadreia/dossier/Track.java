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

    /** As forms, tables and the journal write it. */
    public String code() {
        return FormCode.of(this);
    }

    /** French adjective, of « parcours ». */
    public String label() {
        return label;
    }

    /** Whatever is not written as the light one is the full one. */
    public static Track of(String code) {
        return LIGHT.code().equals(code) ? LIGHT : FULL;
    }
}
