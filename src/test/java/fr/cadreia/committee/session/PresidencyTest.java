package fr.cadreia.committee.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.TestClock;
import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.presence.VotingBody;
import fr.cadreia.journal.ConveningKind;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.scenario.Story;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a sitting goes on without: the chair, who leaves; a quorum, until a member comes. */
class PresidencyTest extends SessionOfTwoCases {

    @Autowired
    private Journal cases;

    @Autowired
    private Examinations examinations;

    /** Opens a session on its day, long before its time. */
    private String openedWith(List<String> present, String chair) {
        return openedWith(prepared(TestClock.today().plusDays(10), "18:00"), present, chair);
    }

    /** Opens a session whose time has come. */
    private String openedInTimeWith(List<String> present, String chair) {
        return openedWith(preparedForNow(), present, chair);
    }

    private String openedWith(String number, List<String> present, String chair) {
        enter(number, first, "avec");
        enter(number, second, "avec");
        does(number, "convocation", Map.of("urgence", "Le marché se termine."));
        HttpResponse<String> opened = does(number, "presence", Map.of("present", present, "presidence", chair));
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(302);
        return number;
    }

    private void corrected(String number, Map<String, ?> correction) {
        HttpResponse<String> answer = does(number, "rectification", correction);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private void refused(String number, Map<String, ?> correction, String message) {
        HttpResponse<String> answer = does(number, "rectification", correction);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Jsoup.parse(answer.body()).text()).contains(message);
    }

    private void adopted(Story story, String chair, String... inFavour) {
        story.does(chair, "motion", "motion", "stop")
                .does("secretary", "vote-closing", "byHand", "yes", "handFor", List.of(inFavour))
                .does(chair, "result");
    }

    private String minutes(String number) {
        assertThat(does(number, "levee", Map.of()).statusCode()).isEqualTo(302);
        return secretary.words("/comite/seances/" + number + "/proces-verbal");
    }

    @Test
    void theChairLeavesAndAMemberPresidesFromThenOn() {
        String number = openedWith(List.of("chair", "elected1", "elected2", "elected3", "member1"), "chair");
        adopted(first, "chair", "chair", "elected1", "elected2");
        String motion = second.take("chair", "motion");
        Map<String, String> leaves = Map.of("membre", "chair", "changement", "LEFT", "pouvoir", "elected2");

        refused(number, leaves, "Claire Montel préside la séance ; choisissez le membre présent");
        refused(
                number,
                Map.of("membre", "chair", "changement", "LEFT", "presidence", "member2"),
                "choisissez le membre présent");
        refused(
                number,
                Map.of("membre", "chair", "changement", "MISTAKEN", "presidence", "elected1", "motif", "Erreur"),
                "il a présidé la séance à son ouverture");
        corrected(
                number,
                Map.of(
                        "membre", "chair",
                        "changement", "LEFT",
                        "pouvoir", "elected2",
                        "presidence", "elected1"));

        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .taskId(motion)
                        .singleResult()
                        .getAssignee())
                .as("what the chair had in hand")
                .isEqualTo("elected1");
        assertThat(Browser.of("elected1", port).get("/comite/seances/" + number).body())
                .contains("Mettre un projet d’avis aux voix\u00a0: " + second.reference());
        VotingBody votingBody =
                examinations.of(second.reference(), deliberation(second)).votingBody(ConveningKind.FIRST);
        assertThat(votingBody.chair()).isEqualTo("elected1");
        assertThat(votingBody.voters()).containsEntry("chair", "elected2");
        adopted(second, "elected1", "chair", "elected1", "elected2", "elected3");

        assertThat(minutes(number))
                .contains(
                        "sous la présidence de Mme Claire MONTEL, vice-présidente déléguée au numérique, puis M. Bernard LESTRADE, conseiller",
                        "qui donne pouvoir à Mme Lucie DARGENT. M. Bernard LESTRADE préside désormais la séance. Membres présents : 5,"
                                + " désormais 4.",
                        "Ce point a été présidé par M. Bernard LESTRADE, conseiller métropolitain, Valmont.");
        assertThat(inspection.verify().problems())
                .noneMatch(problem -> problem.message().contains(second.reference()));
    }

    @Test
    void theCommitteesChairPresidesOnArrival() {
        String number = openedWith(List.of("elected1", "elected2", "elected3", "member1"), "elected1");
        assertThat(first.find("elected1", "motion")).isNotNull();

        corrected(number, Map.of("membre", "chair", "changement", "ARRIVED"));

        adopted(first, "chair", "chair", "elected1", "elected2");
        adopted(second, "chair", "chair", "elected1", "elected2");
        assertThat(minutes(number))
                .contains(
                        "sous la présidence de M. Bernard LESTRADE, conseiller métropolitain, Valmont, puis Mme Claire MONTEL, vice-présidente");
    }

    @Test
    void aPointThatWasPutOffComesBackWithItsQuorum() {
        String number = openedWith(List.of("chair", "elected1", "member1"), "chair");
        assertThat(first.waitsAt()).containsExactly("Task_Convene");
        assertThat(secretary.get("/comite/seances/" + number).body())
                .contains("faute de quorum", "revient en séance dès que la feuille l’atteint");

        corrected(number, Map.of("membre", "elected1", "changement", "LEFT"));
        corrected(number, Map.of("membre", "elected2", "changement", "ARRIVED"));
        assertThat(first.waitsAt()).as("three of six").containsExactly("Task_Convene");
        corrected(
                number,
                Map.of("membre", "elected3", "changement", "FORGOTTEN", "motif", "Il était au fond de la salle."));

        assertThat(first.waitsAt()).containsExactly("Task_Motion");
        assertThat(second.waitsAt()).containsExactly("Task_Motion");
        assertThat(engine.getRuntimeService().getVariable(deliberation(first), "secondConvening"))
                .as("still the first convening, with its quorum")
                .isEqualTo(false);
        assertThat(cases.of(first.reference())).extracting(JournalEntry::kind).contains(JournalKind.POINT_RESUMED);
        adopted(first, "chair", "chair", "elected2", "elected3", "member1");
        String text = minutes(number);
        assertThat(text)
                .contains("Quorum atteint : 4 membres présents sur 6 (minimum : 4), déports non compris")
                .contains(
                        "M. Bernard LESTRADE conseiller métropolitain, Valmont Collège des élus Titulaire Présent sur place jusqu’à ");
        assertThat(second.waitsAt()).as("not examined, and adjourned").containsExactly("Task_Convene");
    }

    @Test
    void whatWasPutBeforeAndWantOfAQuorumStandInTheMinutesAndTheExtract() {
        String number = openedWith(List.of("chair", "elected1", "member1"), "chair");
        corrected(number, Map.of("membre", "elected2", "changement", "ARRIVED"));
        first.does("chair", "motion", "motion", "generalize")
                .does("elected2", "vote", "ownInterest", "yes")
                .does("elected1", "vote", "ownInterest", "yes")
                .does("secretary", "vote-closing", "byHand", "yes", "handFor", List.of("chair", "member1"));
        assertThat(first.waitsAt()).as("two of four").containsExactly("Task_Convene");
        assertThat(cases.of(first.reference()))
                .filteredOn(row -> row.kind() == JournalKind.BALLOT_COUNTED)
                .singleElement()
                .satisfies(row ->
                        assertThat(row.content()).contains("WITHOUT_EFFECT").doesNotContain("ADOPTED"));
        corrected(number, Map.of("membre", "elected3", "changement", "ARRIVED"));
        adopted(first, "chair", "chair", "elected3", "member1");

        String missed =
                "quorum non atteint à l’ouverture du point : 3 membres présents sur 6 (minimum : 4), déports non compris.";
        String lost =
                "Texte mis aux voix : « Le comité émet un AVIS FAVORABLE à la généralisation de cette solution ». Scrutin sans effet, faute de quorum. Pour : 2";
        String numbers =
                "Quorum non atteint à la clôture : 2 membres présents sur 4 (minimum : 3), déports non compris.";
        String held =
                "Texte mis aux voix : « Le comité émet un AVIS DÉFAVORABLE à la généralisation de cette solution et demande qu’elle ne soit plus utilisée ». Projet d’avis adopté";
        assertThat(secretary.words("/dossiers/" + first.reference() + "/extraits/1"))
                .contains("AVIS DÉFAVORABLE à la généralisation")
                .doesNotContain(missed, lost, numbers, held);
        assertThat(minutes(number)).containsSubsequence("Vote", missed, lost, numbers, held);
        assertThat(inspection.verify().problems())
                .noneMatch(problem -> problem.message().contains(first.reference()));
    }

    @Test
    void aQuorumThatIsLostBeforeItsTimeGivesNoSecondConvening() {
        String number = openedWith(List.of("chair", "elected1", "elected2", "member1"), "chair");
        corrected(number, Map.of("membre", "elected2", "changement", "LEFT"));

        assertThat(minutes(number))
                .contains("Reporté à une nouvelle première convocation : le quorum manquait avant l’heure");
        assertThat(engine.getRuntimeService().getVariable(deliberation(first), "secondConvening"))
                .isEqualTo(false);
    }

    @Test
    void withoutItsQuorumNoMotionIsPutAndThePointIsConvenedAgain() {
        String number = openedInTimeWith(List.of("chair", "elected1", "elected2", "member1"), "chair");
        String page = "/comite/seances/" + number;
        assertThat(secretary.words(page))
                .contains(
                        "Quorum Atteint : 4 membres présents sur 7 (minimum : 4)",
                        "Quorum de ce point atteint : 4 membres présents sur 6 (minimum : 4), déports non compris")
                .doesNotContain("non atteint", "pas de vote");

        corrected(number, Map.of("membre", "elected2", "changement", "LEFT"));

        assertThat(secretary.words(page))
                .contains(
                        "Quorum Non atteint : 3 membres présents sur 7 (minimum : 4)",
                        "Quorum non atteint : 3 membres présents sur 7 (minimum : 4). Il n’y a pas de vote",
                        "ou levez la séance");
        assertThat(first.shown("chair", first.take("chair", "motion"))
                        .path("essentials")
                        .toString())
                .contains("non atteint");
        assertThat(first.isRefused("chair", "motion", "motion", "stop")).containsExactly("motion");
        assertThat(minutes(number)).contains("Reporté à une seconde convocation : le quorum n’était plus atteint");
        assertThat(engine.getRuntimeService().getVariable(deliberation(first), "secondConvening"))
                .isEqualTo(true);
        assertThat(second.shown("secretary", second.take("secretary", "convening"))
                        .path("returnReason")
                        .path("value")
                        .asText())
                .contains("Le quorum n’était plus atteint.");
    }

    @Test
    void aPointComesBackUnderAMemberWhenTheChairIsRecusedFromIt() {
        String number = openedWith(List.of("chair", "elected1", "elected2", "member1"), "chair");
        first.does("chair", "motion", "motion", "generalize")
                .does("chair", "vote", "ownInterest", "yes")
                .does("elected1", "vote", "ownInterest", "yes")
                .does("secretary", "vote-closing", "sessionChair", "elected2");
        assertThat(first.waitsAt()).as("two of four").containsExactly("Task_Convene");
        corrected(number, Map.of("membre", "elected2", "changement", "LEFT"));
        corrected(number, Map.of("membre", "elected3", "changement", "ARRIVED"));
        assertThat(secretary.words("/comite/seances/" + number))
                .contains(
                        "Quorum de ce point non atteint : 2 membres présents sur 4 (minimum : 3), déports non compris");

        refused(
                number,
                Map.of("membre", "member2", "changement", "ARRIVED"),
                "le dossier " + first.reference() + ", reporté faute de quorum, revient en séance, et Claire"
                        + " Montel, qui préside la séance, se déporte de ce dossier ; choisissez un membre présent");
        corrected(number, Map.of("membre", "member2", "changement", "ARRIVED", "presidence", "member1"));

        assertThat(first.waitsAt()).containsExactly("Task_Motion");
        adopted(first, "member1", "elected3", "member1", "member2");
        assertThat(minutes(number))
                .contains("Ce point a été présidé par Mme Aline BOUVIER, responsable des restaurants scolaires.");
    }

    @Test
    void aPointThatIsConvenedAgainDoesNotComeBack() {
        String number = openedWith(List.of("chair", "elected1", "member1"), "chair");
        first.does("secretary", "convening");

        corrected(number, Map.of("membre", "elected2", "changement", "ARRIVED"));

        assertThat(first.waitsAt()).containsExactly("Task_Attendance");
        assertThat(second.waitsAt()).containsExactly("Task_Motion");
    }
}
