package fr.cadreia.committee.extract;

import fr.cadreia.committee.examination.VoteCounts;
import java.time.Instant;

/**
 * An extract of the committee's decisions (extrait du relevé de décisions) for one case, as filed.
 *
 * @param number from 1, per case
 * @param replaces number of the extract that it replaces (annule et remplace), 0 for none
 * @param opinion number of the opinion that it gives, e.g. {@code 2026-03/01}: the session and the rank within it
 * @param sentence the committee's opinion in a sentence, with its vote; French
 * @param votes of the ballot that decided
 * @param content a whole HTML page in French
 * @param sha256 of the content in UTF-8, lower case hexadecimal; the journal carries it too
 */
public record DecisionExtract(
        String caseReference,
        int number,
        int replaces,
        String processInstanceId,
        String opinion,
        String sentence,
        VoteCounts votes,
        Instant filedAt,
        String content,
        String sha256) {}
