package fr.cadreia.register.entry;

import java.time.LocalDate;

/**
 * The data that the use works on (rule 5). From the review; from {@code lawfulBasis} on from the data
 * protection officer's opinion, unless it is confidential.
 *
 * @param personalData {@code none}, {@code ordinary} or {@code sensitive} (GDPR art. 9 and 10)
 * @param sources the data, and their origin
 * @param confidentialityGuarantee {@code contractualAndTechnical}, {@code contractualOnly}, {@code none} or
 *     {@code unknown}
 * @param dataReused whether the supplier reuses what is typed in: {@code no}, {@code yes} or {@code unknown}
 * @param lawfulBasis of the processing of personal data (GDPR art. 6)
 * @param dpiaRequired {@code yes} or {@code no} (GDPR art. 35)
 * @param dpiaReference reference or address of the impact assessment
 * @param dpiaDate of the impact assessment
 * @param processingRecordNumber in the record of processing activities (GDPR art. 30)
 * @param transfersOutsideEu {@code no}, {@code yes} or {@code unknown}
 */
public record DataUse(
        LabelledCode personalData,
        String sources,
        LabelledCode confidentialityGuarantee,
        LabelledCode dataReused,
        String lawfulBasis,
        String purposes,
        String retention,
        LabelledCode dpiaRequired,
        String dpiaReference,
        LocalDate dpiaDate,
        String processingRecordNumber,
        LabelledCode transfersOutsideEu,
        String transfersSafeguards) {}
