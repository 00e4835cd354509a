package fr.cadreia.committee.examination;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.committee.examination.PlayedCase.Kept;
import fr.cadreia.committee.examination.Vote.Choice;
import fr.cadreia.journal.ExaminationEvent.ElectorateRenewed;
import fr.cadreia.journal.ExaminationEvent.ExaminationOpened;
import fr.cadreia.journal.Motion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who decides on a case is fixed when its examination opens, and anew when too few of them are left. */
class ExaminationOpeningTest {

    private static final String FRAMEWORK = PlayedExamination.FRAMEWORK;

    /** Three titulars, the first of the proposer's side, the last with a deputy. */
    private final PlayedCase examined = new PlayedCase(new PlayedCommittee(3, Set.of(2), Set.of(0), 0, 50, 50, true));

    private final ExaminationOpening opening =
            new ExaminationOpening(examined.examinations(), examined.composition(), examined.records());

    private Kept kept() {
        assertThat(examined.kept()).hasSize(1);
        return examined.kept().get(0);
    }

    private static OpenedExamination document(Kept kept) {
        return kept.answers().as(OpenedExamination.class);
    }

    @Test
    void theMembersOfTheDayDecideLessTheProposersSideUnderTheFrameworkInForce() {
        opening.open(PlayedCase.REFERENCE, PlayedCase.INSTANCE, "process-1");

        List<String> members = List.of("t0", "t1", "t2");
        assertThat(kept().event())
                .isEqualTo(new ExaminationOpened(
                        members, List.of("t0"), Map.of("d2", "t2"), false, FRAMEWORK, "process-1"));
        assertThat(document(kept()))
                .as("what is filed and what is told are the same")
                .isEqualTo(new OpenedExamination(FRAMEWORK, members, List.of("t0"), Map.of("d2", "t2"), false));
        assertThat(kept().step().actor()).isEqualTo("application");
    }

    @Test
    void anImpededCommitteeIsRenewedWithTheDeputiesOfTheRecused() {
        examined.play(
                new Act.Convene(false, true, false),
                new Act.Sheet(Set.of(0, 1), List.of(), 0),
                new Act.MotionPut(Motion.STOP),
                new Act.VoteSent(1, Choice.RECUSED, false));

        opening.renew(PlayedCase.REFERENCE, PlayedCase.INSTANCE);

        List<String> members = List.of("t0", "t1", "t2");
        List<String> recused = List.of("t0", "t2");
        assertThat(kept().event())
                .isEqualTo(new ElectorateRenewed(members, recused, Map.of("d2", "t2"), true, FRAMEWORK));
        assertThat(document(kept()).electorate().maySit(member -> true)).containsExactly("t1", "d2");
    }
}
