package fr.cadreia.committee;

import java.time.Instant;

/**
 * An extract of the committee's decisions (extrait du relevé de décisions) for one case, as filed.
 *
 * @param number from 1, per case
 * @param content a whole HTML page in French
 * @param sha256 of the content in UTF-8, lower case hexadecimal; the journal carries it too
 */
public record DecisionExtract(
        String caseReference, int number, String processInstanceId, Instant filedAt, String content, String sha256) {}
