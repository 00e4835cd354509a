package fr.cadreia.committee.examination;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.committee.examination.Vote.Choice;
import fr.cadreia.journal.ConveningKind;
import fr.cadreia.journal.Motion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is said of a committee that too few may sit in, so that somebody can help it. */
class ImpedimentTest {

    private static final Act SESSION = new Act.Convene(false, true, false);
    private static final Act MOTION = new Act.MotionPut(Motion.GENERALIZE);
    private static final Act CONSULTATION = new Act.Convene(true, true, false);
    private static final Act EARLY = new Act.Convene(false, true, true);

    private static Act sheet(Integer... present) {
        return new Act.Sheet(Set.of(present), List.of(), 0);
    }

    private static Act recusal(int member) {
        return new Act.VoteSent(member, Choice.RECUSED, false);
    }

    /** The second of two titulars declares an interest; their deputy may sit, and so may a member appointed since. */
    private static PlayedCase renewable() {
        return new PlayedCase(new PlayedCommittee(2, Set.of(1), Set.of(), 1, 50, 50, true))
                .play(SESSION, sheet(0, 1), MOTION, recusal(1));
    }

    /** The same, where nobody may take the place. */
    private static PlayedCase stuck() {
        return PlayedCase.of(2).play(SESSION, sheet(0, 1), MOTION, recusal(1));
    }

    private static String words(PlayedCase examined) {
        return examined.impediment().words(PlayedCase.REFERENCE, PlayedCase.INSTANCE);
    }

    private static String whatFollows(PlayedCase examined) {
        return examined.impediment()
                .whatFollows(
                        PlayedCase.REFERENCE,
                        PlayedCase.INSTANCE,
                        examined.played().convening());
    }

    private static Optional<String> ofRecusal(PlayedCase examined, String member) {
        return examined.impediment().ofRecusal(PlayedCase.REFERENCE, PlayedCase.INSTANCE, member, ConveningKind.FIRST);
    }

    @Test
    void aCommitteeOfTwoIsNotImpeded() {
        assertThat(words(PlayedCase.of(2))).isEmpty();
    }

    @Test
    void theFormsNameWhoSitsFromNowOn() {
        assertThat(words(renewable()))
                .startsWith("Moins de deux des membres qui devaient examiner ce dossier peuvent encore siéger")
                .endsWith("nommés depuis\u00a0: Membre t0, Membre n0, Membre d1.");
    }

    @Test
    void theFormsNameTheOneWhoIsLeftAndSayHowToGetOutOfIt() {
        assertThat(words(stuck()))
                .contains("Il ne reste que Membre t0. Personne ne décide seul", "Demandez de nouveaux mandats");
        assertThat(words(stuck().play(recusal(0))))
                .contains("leur terme. Personne ne décide seul")
                .doesNotContain("Il ne reste que");
    }

    @Test
    void aMissedQuorumIsFollowedByASecondConvening() {
        assertThat(whatFollows(PlayedCase.of(5).play(SESSION, sheet(0, 1, 2))))
                .isEqualTo(
                        "le dossier est convoqué une seconde fois, sans condition de quorum, deux membres au moins étant présents");
    }

    @Test
    void aConsultationAndASheetBeforeTheHourAreFollowedByAFirstSession() {
        String first = "le dossier est convoqué de nouveau à une première séance, avec quorum";

        assertThat(whatFollows(PlayedCase.of(5).play(EARLY, sheet(0, 1, 2)))).isEqualTo(first);
        assertThat(whatFollows(PlayedCase.of(5).play(CONSULTATION, sheet(), MOTION)))
                .isEqualTo(first);
    }

    @Test
    void anImpededCommitteeIsFollowedByThoseWhoMayTakeThePlacesOrByTheAuthority() {
        assertThat(whatFollows(renewable()))
                .isEqualTo(
                        "le dossier revient à la convocation d’une première séance, avec quorum, où siègent aussi les "
                                + "suppléants sans intérêt et les membres nommés depuis");
        assertThat(whatFollows(stuck()))
                .isEqualTo("le dossier revient à la convocation, où l’autorité compétente est informée que trop peu de "
                        + "membres peuvent siéger");
    }

    @Test
    void thePersonWhoDeclaresAnInterestIsWarnedOnlyWhereTheQuorumWouldBeLost() {
        assertThat(ofRecusal(PlayedCase.of(5).play(SESSION, sheet(0, 1, 2, 3)), "t3"))
                .as("three of the four who are left")
                .isEmpty();
        assertThat(ofRecusal(PlayedCase.of(5).play(SESSION, sheet(0, 1, 2)), "t2"))
                .hasValue("Si vous vous déportez, le quorum n’est plus atteint, avec 2 membres présents sur 4"
                        + " (minimum\u00a0: 3)\u00a0: le scrutin reste sans effet et le dossier revient à la"
                        + " convocation. Si vous avez un intérêt, déclarez-le quand même.");
    }

    @Test
    void thePersonWhoWouldLeaveOneAloneIsTold() {
        assertThat(ofRecusal(PlayedCase.of(2).play(SESSION, sheet(0, 1)), "t1"))
                .hasValueSatisfying(words -> assertThat(words)
                        .contains(
                                "moins de deux membres peuvent encore siéger sur ce dossier",
                                "où des suppléants ou de nouveaux membres doivent pouvoir siéger")
                        .endsWith("Si vous avez un intérêt, déclarez-le quand même."));
    }
}
