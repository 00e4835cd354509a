package fr.cadreia.committee;

import java.util.List;
import java.util.Optional;

/** Sessions of which the secretary is told that something is to be done: nobody else ends them. */
public interface UnclosedSessions {

    /** @param words French: which one it is, why, and what to do */
    record Unclosed(String number, String words) {}

    /** The earliest first. */
    List<Unclosed> all();

    /** Empty for one of which there is nothing to tell any more. */
    Optional<Unclosed> of(String number);
}
