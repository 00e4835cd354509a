package fr.cadreia.register.web;

import fr.cadreia.register.entry.UseStatus;

/** The look of a status, beside its words. */
final class StatusTone {

    private StatusTone() {}

    /** Returns a class of the style sheet. */
    static String of(UseStatus status) {
        return switch (status) {
            case IN_SERVICE -> "strong";
            case TO_REGULARISE, SUSPENDED, MAINTAINED -> "warn";
            case REFUSED, STOPPED, TAKEN_BACK -> "muted";
            case UNDER_REVIEW, EXPERIMENTATION, AWAITING_DECISION -> "";
        };
    }
}
