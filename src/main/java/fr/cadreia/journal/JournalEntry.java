package fr.cadreia.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A row of a case's journal. Each row carries the hash of the row before it, so that a changed, removed or inserted row
 * shows.
 *
 * @param sequence from 1, without gaps
 * @param actor account id, or {@link Journal#APPLICATION}
 * @param step code name, or empty
 * @param content JSON object
 * @param previousHash of the row before, or 64 zeros for the first
 * @param hash SHA-256 in lower case hexadecimal of the fields above, each preceded by its length
 */
public record JournalEntry(
        String caseReference,
        int sequence,
        Instant writtenAt,
        String actor,
        JournalKind kind,
        String step,
        String frameworkVersion,
        String content,
        String previousHash,
        String hash) {

    public static final String FIRST = "0".repeat(64);

    /** Returns the entry with the hash that its fields give. */
    public static JournalEntry chained(
            String caseReference,
            int sequence,
            Instant writtenAt,
            String actor,
            JournalKind kind,
            String step,
            String frameworkVersion,
            String content,
            String previousHash) {
        JournalEntry open = new JournalEntry(
                caseReference, sequence, writtenAt, actor, kind, step, frameworkVersion, content, previousHash, "");
        return new JournalEntry(
                caseReference,
                sequence,
                writtenAt,
                actor,
                kind,
                step,
                frameworkVersion,
                content,
                previousHash,
                open.computeHash());
    }

    /** Tells whether a person suspended the use; one that stops by itself, as on its last day, is not counted as suspended. */
    public boolean isSuspensionByAPerson() {
        return kind == JournalKind.USE_SUSPENDED && !actor.equals(Journal.APPLICATION);
    }

    /** Returns the event that the row tells. */
    public Event event() {
        return EventCodec.read(kind, content);
    }

    /** Returns the event, if it is of this type; rows of another kind are not parsed. */
    public <E extends Event> Optional<E> as(Class<E> type) {
        boolean maybe = type.isAssignableFrom(kind.event()) || kind.event().isAssignableFrom(type);
        return maybe ? Optional.of(event()).filter(type::isInstance).map(type::cast) : Optional.empty();
    }

    /** Returns the event with its row. */
    public <E extends Event> Optional<RecordedEvent<E>> recorded(Class<E> type) {
        return as(type).map(event -> new RecordedEvent<>(this, event));
    }

    /** Returns the incident that the row tells, if it tells one. */
    public Optional<Incident> incident() {
        return Incident.isToldBy(kind)
                ? Optional.of(event()).map(Incident.class::cast).filter(found -> found.severity() > 0)
                : Optional.empty();
    }

    /** Returns the place of the event, as the row gives it. */
    public RowPlace place() {
        return EventCodec.place(content);
    }

    /** Computes the value that {@link #hash} must have. */
    public String computeHash() {
        return hash(
                caseReference, sequence, writtenAt, actor, kind.name(), step, frameworkVersion, content, previousHash);
    }

    /** Computes the hash of these fields, with any content. */
    public static String hash(
            String caseReference,
            int sequence,
            Instant writtenAt,
            String actor,
            String kind,
            String step,
            String frameworkVersion,
            String content,
            String previousHash) {
        MessageDigest digest = DigestUtils.getSha256Digest();
        for (String field : new String[] {
            caseReference,
            Integer.toString(sequence),
            Long.toString(writtenAt.toEpochMilli()),
            actor,
            kind,
            step,
            frameworkVersion,
            content,
            previousHash
        }) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
