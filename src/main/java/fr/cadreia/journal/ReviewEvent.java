package fr.cadreia.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;

/** A review of the framework. */
public sealed interface ReviewEvent extends Event {

    /** @param version number of the one in force */
    record ReviewOpened(String reason, String version) implements ReviewEvent, Reasoned {}

    /** The development council did not answer in time. */
    record CodevSilent() implements ReviewEvent {}

    /**
     * @param act empty for the version with which the application begins
     * @param rules numbers of those that change
     * @param settings figures by key
     * @param rulesSha256 of the ten texts, one below the other
     */
    record FrameworkAdopted(
            String version,
            LocalDate effectiveOn,
            String act,
            List<Integer> rules,
            Map<String, Integer> settings,
            String rulesSha256)
            implements ReviewEvent {

        /** Returns the SHA-256 of the version's whole content, in lower case hexadecimal. */
        public String sha256() {
            return DigestUtils.sha256Hex(
                    String.join("\n", effectiveOn.toString(), act, new TreeMap<>(settings).toString(), rulesSha256));
        }
    }

    record ReviewClosed(String outcome) implements ReviewEvent {}
}
