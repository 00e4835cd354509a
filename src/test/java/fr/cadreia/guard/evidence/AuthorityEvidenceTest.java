package fr.cadreia.guard.evidence;

import static fr.cadreia.guard.evidence.WrittenJournal.decided;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.dossier.Step;
import fr.cadreia.journal.JournalKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What proves that the competent authority followed the opinion before a solution is generalised. */
class AuthorityEvidenceTest {

    @Test
    void aHolderOfTheOrganisationThatDecidesFollowsTheOpinion() {
        assertThat(decided().missingToGeneralize())
                .singleElement()
                .asString()
                .contains("«\u00a0Acte de l’autorité\u00a0»");
        assertThat(decided().does(Step.AUTHORITY_ACT).missingToGeneralize()).isEmpty();
        assertThat(decided().does(Step.AUTHORITY_ACT).does(Step.GENERALIZATION).missingToEnd())
                .isEmpty();
    }

    @Test
    void anOpinionThatIsNotFollowedGeneralizesNothing() {
        for (String decision : List.of("refuses", "secondExamination", "")) {
            assertThat(acts(Map.of("decision", decision)))
                    .as(decision)
                    .singleElement()
                    .asString()
                    .contains("l’autorité n’y suit pas l’avis");
        }
    }

    @Test
    void nobodyElseActsInItsPlace() {
        assertThat(acts(Map.of("groups", List.of("agents"))))
                .singleElement()
                .asString()
                .contains("Autorité compétente");
        assertThat(acts(Map.of("organisation", "commune-valmont")))
                .singleElement()
                .asString()
                .contains("d’une autre organisation");
        assertThat(acts(Map.of("deciding", "", "organisation", "")))
                .singleElement()
                .asString()
                .contains("d’une autre organisation");
    }

    @Test
    void thePersonWhoVotedOnTheCaseLeavesTheActToAnother() {
        WrittenJournal journal = WrittenJournal.beforeTheCommittee()
                .row("authority", JournalKind.VOTED, "vote", Map.of("process", WrittenJournal.EXAMINATION))
                .examines(WrittenJournal.EXAMINATION, WrittenJournal.PROCESS, "generalize");

        assertThat(journal.does(Step.AUTHORITY_ACT).missingToGeneralize())
                .singleElement()
                .asString()
                .contains("qui a voté sur ce dossier");
        assertThat(journal.enters(Step.AUTHORITY_ACT)
                        .completes(Step.AUTHORITY_ACT, Map.of("actor", "authority2"))
                        .missingToGeneralize())
                .isEmpty();
    }

    @Test
    void aReceivedActTakesASecretaryAndAGuarantor() {
        assertThat(received("secretary", "committee-secretary").missingToGeneralize())
                .isEmpty();
        assertThat(received("agent", "agents").missingToGeneralize())
                .as("entered by somebody else")
                .hasSize(1);
        assertThat(received("guarantor", "committee-secretary").missingToGeneralize())
                .as("entered and signed by one person")
                .hasSize(1);
        assertThat(acts(Map.of("groups", List.of("guarantors"), "enteredBy", "secretary")))
                .as("of which nothing was entered")
                .hasSize(1);
    }

    @Test
    void whatWasReceivedBeforeASecondExaminationAnswersNoLaterOpinion() {
        WrittenJournal journal = receives(decided().enters(Step.AUTHORITY_ACT), "secretary", "committee-secretary")
                .completes(Step.AUTHORITY_ACT, Map.of("decision", "secondExamination"))
                .enters(Step.COMMITTEE_DECISION)
                .examines("examination-2", WrittenJournal.PROCESS, "generalize")
                .enters(Step.AUTHORITY_ACT);

        assertThat(signs(journal, "secretary").missingToGeneralize()).hasSize(1);
    }

    @Test
    void aSecondExaminationTakesTheActAway() {
        WrittenJournal journal = decided().does(Step.AUTHORITY_ACT).enters(Step.COMMITTEE_DECISION);

        assertThat(journal.missingToGeneralize()).hasSize(2);
        assertThat(journal.examines("examination-2", WrittenJournal.PROCESS, "generalize")
                        .missingToGeneralize())
                .singleElement()
                .asString()
                .contains("«\u00a0Acte de l’autorité\u00a0»");
    }

    private static List<String> acts(Map<String, Object> otherwise) {
        return decided()
                .enters(Step.AUTHORITY_ACT)
                .completes(Step.AUTHORITY_ACT, otherwise)
                .missingToGeneralize();
    }

    private static WrittenJournal received(String by, String group) {
        return signs(receives(decided().enters(Step.AUTHORITY_ACT), by, group), by);
    }

    private static WrittenJournal receives(WrittenJournal journal, String by, String group) {
        return journal.row(by, JournalKind.ACT_RECEIVED, "authorityAct", Map.of("groups", List.of(group)));
    }

    private static WrittenJournal signs(WrittenJournal journal, String enteredBy) {
        Map<String, Object> signed = new HashMap<>();
        signed.put("actor", "guarantor");
        signed.put("groups", List.of("guarantors"));
        signed.put("organisation", "dir-generale");
        signed.put("enteredBy", enteredBy);
        return journal.completes(Step.AUTHORITY_ACT, signed);
    }
}
