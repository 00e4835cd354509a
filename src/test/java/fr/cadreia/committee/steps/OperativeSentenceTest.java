package fr.cadreia.committee.steps;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.committee.examination.ExaminationSubject;
import fr.cadreia.committee.examination.Tally;
import fr.cadreia.committee.examination.Tally.Verdict;
import fr.cadreia.committee.examination.Vote.Choice;
import fr.cadreia.committee.examination.VoteCounts;
import fr.cadreia.committee.paper.PaperNames.Named;
import fr.cadreia.committee.steps.OperativeSentence.Manner;
import fr.cadreia.journal.ExaminationOutcome;
import fr.cadreia.journal.Motion;
import fr.cadreia.people.Organisation;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OperativeSentenceTest {

    private static final Named CHAIR = new Named("Mme", "Mme Claire DUPONT", "vice-présidente");
    private static final Organisation DEPARTMENT = new Organisation("dir-eau", "Direction de l’eau");

    private static Tally tally(int inFavour, int against, int abstentions, Verdict verdict) {
        return new Tally(
                new VoteCounts(Map.of(Choice.FOR, inFavour, Choice.AGAINST, against, Choice.ABSTAIN, abstentions)),
                0,
                verdict);
    }

    private static String of(Motion adopted, ExaminationSubject subject, Tally tally, int reservations) {
        return OperativeSentence.of(
                ExaminationOutcome.of(adopted), subject, DEPARTMENT, tally, Manner.DEBATED, reservations, 0, CHAIR);
    }

    @Test
    void itSaysTheVoteAndTheOpinion() {
        assertThat(of(Motion.GENERALIZE, ExaminationSubject.ASSESSMENT, tally(4, 1, 1, Verdict.ADOPTED), 0))
                .isEqualTo("Le comité, après en avoir délibéré, par 4 voix pour, 1 voix contre et 1 abstention, émet un"
                        + " AVIS FAVORABLE à la généralisation de cette solution.");
        assertThat(of(Motion.GENERALIZE, ExaminationSubject.ASSESSMENT, tally(5, 0, 0, Verdict.ADOPTED), 2))
                .isEqualTo(
                        "Le comité, après en avoir délibéré, à l’unanimité des suffrages exprimés, par 5 voix pour, émet"
                                + " un AVIS FAVORABLE ASSORTI DE RÉSERVES à la généralisation de cette solution.");
        assertThat(of(Motion.KEEP, ExaminationSubject.REASSESSMENT, tally(2, 2, 0, Verdict.ADOPTED_BY_CASTING_VOTE), 0))
                .isEqualTo(
                        "Le comité, après en avoir délibéré, par 2 voix pour et 2 voix contre, la voix de la présidente"
                                + " étant prépondérante, est d’AVIS DE MAINTENIR cette solution.");
    }

    @Test
    void oneReservationIsSaidInTheSingular() {
        assertThat(of(Motion.GENERALIZE, ExaminationSubject.ASSESSMENT, tally(3, 2, 0, Verdict.ADOPTED), 1))
                .contains("un AVIS FAVORABLE ASSORTI D’UNE RÉSERVE à la généralisation");
        assertThat(of(Motion.KEEP, ExaminationSubject.REASSESSMENT, tally(3, 2, 0, Verdict.ADOPTED), 1))
                .endsWith("AVIS DE MAINTENIR cette solution, sous la réserve ci-après.");
    }

    @Test
    void aStopAfterATrialIsUnfavourableAndOneInServiceAnEnd() {
        assertThat(of(Motion.STOP, ExaminationSubject.ASSESSMENT, tally(3, 0, 0, Verdict.ADOPTED), 0))
                .contains("émet un AVIS DÉFAVORABLE à la généralisation", "demande qu’elle ne soit plus utilisée");
        assertThat(of(Motion.STOP, ExaminationSubject.REASSESSMENT, tally(3, 0, 0, Verdict.ADOPTED), 0))
                .contains("est d’AVIS DE METTRE FIN à l’usage");
    }

    @Test
    void itSaysWhetherTheCommitteeMetAndWhetherItVotedSecretly() {
        assertThat(given(Manner.WRITTEN))
                .startsWith("Le comité, consulté par écrit, par 4 voix pour")
                .doesNotContain("délibéré");
        assertThat(given(Manner.SECRET))
                .startsWith("Le comité, après en avoir délibéré, au scrutin secret, par 4 voix pour");
    }

    private static String given(Manner manner) {
        return OperativeSentence.of(
                ExaminationOutcome.of(Motion.KEEP),
                ExaminationSubject.REASSESSMENT,
                DEPARTMENT,
                tally(4, 1, 1, Verdict.ADOPTED),
                manner,
                0,
                0,
                CHAIR);
    }

    @Test
    void whatIsSentBackSaysThatNothingWasAdopted() {
        assertThat(sentBack(ExaminationSubject.ASSESSMENT, DEPARTMENT))
                .startsWith("La présidente de séance, ")
                .contains("n’étant pas adopté (1 voix pour et 3 voix contre)")
                .doesNotContain("Le comité", "après en avoir délibéré")
                .endsWith("renvoie le dossier à la direction pour complément du bilan.");
        assertThat(sentBack(ExaminationSubject.REASSESSMENT, new Organisation("commune-valmont", "Valmont")))
                .endsWith("renvoie le dossier à la commune pour complément de la réévaluation.");
    }

    private static String sentBack(ExaminationSubject subject, Organisation carrier) {
        return OperativeSentence.of(
                ExaminationOutcome.SENT_BACK,
                subject,
                carrier,
                tally(1, 3, 0, Verdict.REJECTED),
                Manner.DEBATED,
                0,
                0,
                CHAIR);
    }
}
