package fr.cadreia.committee.examination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.cadreia.committee.examination.Vote.Choice;
import fr.cadreia.committee.presence.BallotRules;
import fr.cadreia.dossier.CaseAsOf;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.journal.ExaminationEvent.CasePresenceCorrected;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.Motion;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who may be convened to the examination of a case, and who has a seat in one. */
class ExaminationsTest {

    private static final Act SESSION = new Act.Convene(false, true, false);
    private static final Act MOTION = new Act.MotionPut(Motion.GENERALIZE);
    private static final String REFERENCE = PlayedCase.REFERENCE;
    private static final String INSTANCE = PlayedCase.INSTANCE;

    /** Two titulars, the second with a deputy, and one more member appointed since. */
    private static PlayedCase renewable() {
        return new PlayedCase(new PlayedCommittee(2, Set.of(1), Set.of(), 1, 50, 50, true));
    }

    private static Act sheet(Integer... present) {
        return new Act.Sheet(Set.of(present), List.of(), 0);
    }

    private static Act recusal(int member) {
        return new Act.VoteSent(member, Choice.RECUSED, false);
    }

    private static List<String> eligible(PlayedCase examined) {
        return examined.examinations().eligible(REFERENCE, INSTANCE).stream()
                .map(Person::id)
                .toList();
    }

    @Test
    void thoseAreConvenedWhoWereInOfficeWhenTheExaminationOpened() {
        PlayedCase examined = renewable();

        assertThat(examined.examinations().summonable(REFERENCE, INSTANCE))
                .as("the person who was appointed since waits for the next case")
                .isEqualTo(examined.played().examination().electorate());
        assertThat(eligible(examined)).containsExactly("t0", "t1", "d1");
    }

    @Test
    void whoseTermHasComeIsConvenedNoMore() {
        assertThat(eligible(renewable().play(new Act.MandateEnds(0))))
                .as("impeded otherwise")
                .doesNotContain("t0")
                .contains("t1", "n0");
        assertThat(eligible(PlayedCase.of(3).play(new Act.MandateEnds(2)))).containsExactly("t0", "t1");
    }

    @Test
    void whenTooFewAreLeftDeputiesOfTheRecusedAndThoseAppointedSinceSit() {
        PlayedCase impeded = renewable().play(SESSION, sheet(0, 1), MOTION, recusal(1));

        assertThat(eligible(impeded)).containsExactly("t0", "n0", "d1");
        assertThat(impeded.examinations().summonable(REFERENCE, INSTANCE).replacing())
                .isTrue();
    }

    @Test
    void nobodySitsAlone() {
        PlayedCase impeded = PlayedCase.of(2).play(SESSION, sheet(0, 1), MOTION, recusal(1));

        assertThat(eligible(impeded)).isEmpty();
        assertThat(impeded.examinations().left(REFERENCE, INSTANCE))
                .extracting(Person::id)
                .containsExactly("t0");
    }

    @Test
    void titularsAndDeputiesOfAnOpenExaminationHaveASeatInIt() {
        Examinations examinations = renewable().examinations();
        Map<String, String> open = Map.of(INSTANCE, REFERENCE);

        assertThat(examinations.sitsIn("t1", open)).isTrue();
        assertThat(examinations.sitsIn("d1", open)).isTrue();
        assertThat(examinations.sitsIn("n0", open)).isFalse();
    }

    @Test
    void nobodyHasASeatInAnExaminationThatHasEnded() {
        assertThat(renewable().examinations().sitsIn("t1", Map.of("examination-2", REFERENCE)))
                .as("another examination of the same case is open")
                .isFalse();
    }

    @Test
    void anExaminationRunsUnderTheFiguresOfItsFramework() {
        PlayedCase examined = new PlayedCase(new PlayedCommittee(3, Set.of(), Set.of(), 0, 67, 60, false));

        assertThat(examined.examinations().of(REFERENCE, INSTANCE).rules()).isEqualTo(new BallotRules(67, 60, false));
    }

    @Test
    void theMembersOfASessionAreThereAsItsSheetSays() {
        PlayedCase examined =
                new PlayedCase(new PlayedCommittee(3, Set.of(), Set.of(2), 0, 50, 50, true)).play(SESSION, sheet(0, 1));

        assertThat(there(examined.examinations().of(REFERENCE, INSTANCE)))
                .as("the proposer's side is in the room too")
                .containsExactlyInAnyOrder("t0", "t1", "t2");
    }

    @Test
    void inWritingTheMembersAreThereFromTheirOwnSheetOnUntilTheyAreConvenedAnew() {
        Act consultation = new Act.Convene(true, true, false);
        PlayedCase examined = PlayedCase.of(3).play(consultation);
        assertThat(there(examined.examinations().of(REFERENCE, INSTANCE))).isEmpty();

        examined.play(sheet());
        assertThat(there(examined.examinations().of(REFERENCE, INSTANCE))).containsExactlyInAnyOrder("t0", "t1", "t2");

        examined.play(MOTION, new Act.BallotClosed(List.of(), 0), consultation);
        assertThat(there(examined.examinations().of(REFERENCE, INSTANCE))).isEmpty();
    }

    @Test
    void aPaperReadsWhoWasThereAtItsMoment() {
        PlayedCase examined = PlayedCase.of(3).play(SESSION, sheet(0, 1));
        List<StepDocument> documents = examined.played().examination().documents();
        Instant met = documents.get(0).writtenAt();

        Examination then = examined.examinations().of(new CaseAsOf(REFERENCE, met, documents, List.of()), INSTANCE);
        assertThat(there(then)).containsExactlyInAnyOrder("t0", "t1");
        assertThat(then.now()).isEqualTo(AuthorityClock.dateTimeOf(met));
        assertThat(there(examined.examinations()
                        .of(new CaseAsOf(REFERENCE, met.minusSeconds(1), documents, List.of()), INSTANCE)))
                .isEmpty();
    }

    private static Set<String> there(Examination examination) {
        return examination.present().sheet().present();
    }

    @Test
    void theCasesAreToldWithTheFrameworkUnderWhichTheyAreExamined() {
        assertThat(renewable().examinations().frameworks(List.of(REFERENCE, "IA-2026-0002")))
                .isEqualTo(Map.of(REFERENCE, PlayedExamination.FRAMEWORK));
    }

    @Test
    void whatHappensIsToldInTheCasesJournal() {
        PlayedCase examined = renewable();
        Journal journal = mock();
        when(examined.records().journal()).thenReturn(journal);
        CasePresenceCorrected event = new CasePresenceCorrected();

        examined.examinations().journal(REFERENCE, event);
        verify(journal).append(REFERENCE, Journal.APPLICATION, Step.COMMITTEE_DECISION.code(), event);
    }
}
