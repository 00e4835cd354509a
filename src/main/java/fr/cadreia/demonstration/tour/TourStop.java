package fr.cadreia.demonstration.tour;

import java.util.Arrays;
import java.util.Optional;

/** The stops of the visit, in their order, each shown as the person whose work it is. */
public enum TourStop {
    PROPOSE("commune2", "visit.propose", "visit.propose.text"),
    GATE("dpo", "visit.gate", "visit.gate.text"),
    VOTE("elected1", "visit.vote", "visit.vote.text"),
    MINUTES("secretary", "visit.minutes", "visit.minutes.text"),
    REGISTER("", "visit.register", "visit.register.text"),
    GUARD("admin", "visit.guard", "visit.guard.text");

    private final String account;
    private final String title;
    private final String text;

    TourStop(String account, String title, String text) {
        this.account = account;
        this.title = title;
        this.text = text;
    }

    /** Returns the account whose work the stop shows; empty for somebody without an account. */
    public Optional<String> account() {
        return Optional.of(account).filter(id -> !id.isEmpty());
    }

    /** Returns the key of its title. */
    public String title() {
        return title;
    }

    /** Returns the message key of the text that says what to look at. */
    public String text() {
        return text;
    }

    /** Returns the number of the stop, from 1. */
    public int number() {
        return ordinal() + 1;
    }

    public static Optional<TourStop> of(String number) {
        return Arrays.stream(values())
                .filter(stop -> String.valueOf(stop.number()).equals(number))
                .findFirst();
    }
}
