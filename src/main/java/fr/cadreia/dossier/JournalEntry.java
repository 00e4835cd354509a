package fr.cadreia.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/**
 * One row of a case's journal. Each row carries the hash of the one before it, so that a row that was changed, taken
 * out or slipped in from outside shows.
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

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The entry with the hash that its fields give. */
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

    /**
     * What the row says, read.
     *
     * @throws IllegalStateException if the content is no JSON, which no row that the application wrote is
     */
    public JsonNode facts() {
        try {
            return JSON.readTree(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not JSON: " + caseReference + " " + sequence, e);
        }
    }

    /** What {@link #hash} must be. */
    public String computeHash() {
        return hash(
                caseReference, sequence, writtenAt, actor, kind.name(), step, frameworkVersion, content, previousHash);
    }

    /** The hash that these fields give, whatever is in them. */
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
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
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
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
