package fr.cadreia.dossier.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A review of the framework. */
public sealed interface ReviewEvent extends Event {

    /** @param version number of the one in force */
    record ReviewOpened(String reason, String version) implements ReviewEvent, Reasoned {}

    /** The development council did not answer in time. */
    record CodevSilent() implements ReviewEvent {}

    /**
     * @param rules numbers of those that change
     * @param settings figures by key
     */
    record FrameworkAdopted(
            String version,
            LocalDate effectiveOn,
            String act,
            List<Integer> rules,
            Map<String, Integer> settings,
            String rulesSha256)
            implements ReviewEvent {}

    record ReviewClosed(String outcome) implements ReviewEvent {}
}
