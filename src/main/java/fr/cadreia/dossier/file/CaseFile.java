package fr.cadreia.dossier.file;

import java.time.Instant;

/**
 * A document of a case, without its content.
 *
 * @param name as the person named it, without any path
 * @param size in bytes
 * @param sha256 of the content, in lower case hexadecimal
 * @param isAct whether it is an act of the competent authority, deposited by a holder or by the secretary who received it
 * @param addedBy account id
 * @param isWithheld whether its content was removed for good; name, size and hash are those that it had
 */
public record CaseFile(
        long id,
        String caseReference,
        String name,
        String mediaType,
        long size,
        String sha256,
        boolean isAct,
        String addedBy,
        Instant addedAt,
        boolean isWithheld) {}
