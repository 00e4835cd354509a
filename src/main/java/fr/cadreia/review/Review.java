package fr.cadreia.review;

import fr.cadreia.dossier.Matter;
import fr.cadreia.people.Person;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A review of the framework (révision), from its beginning to its outcome.
 *
 * @param reference e.g. {@code CADRE-2026-0001}, the business key of its process
 * @param reason the reason for which it began, in one line
 * @param openedBy an account, or the application itself for the yearly one
 * @param outcome empty while it runs
 */
public record Review(
        String reference,
        String reason,
        LocalDate openedOn,
        String openedBy,
        Optional<LocalDate> closedOn,
        Optional<Outcome> outcome)
        implements Matter {

    /** The outcome of a review. */
    public enum Outcome {
        UNCHANGED("Cadre maintenu sans changement"),
        ADOPTED("Nouvelle version adoptée"),
        REJECTED("Proposition rejetée par le conseil métropolitain");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        /** Returns the French label. */
        public String label() {
            return label;
        }
    }

    static Review opened(String reference, String reason, LocalDate day, String account) {
        return new Review(reference, reason, day, account, Optional.empty(), Optional.empty());
    }

    public boolean isOpen() {
        return outcome.isEmpty();
    }

    Review ended(Outcome how, LocalDate day) {
        return new Review(reference, reason, openedOn, openedBy, Optional.of(day), Optional.of(how));
    }

    @Override
    public String title() {
        return reason;
    }

    /** Returns no organisation: it belongs to nobody. */
    @Override
    public String organisation() {
        return "";
    }

    @Override
    public String page() {
        return "/cadre/revisions/" + reference;
    }

    /** Tells that everybody who signs in reads the reviews of the framework. */
    @Override
    public boolean isOpenTo(Person reader) {
        return true;
    }
}
