package fr.cadreia.register;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.dossier.steps.authorityact.AuthorityAct.Choice;
import fr.cadreia.journal.Motion;
import fr.cadreia.kernel.form.FormCode;
import fr.cadreia.register.entry.Decision;
import fr.cadreia.register.entry.LabelledCode;
import fr.cadreia.register.entry.RegisterEntry;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What became of an opinion depends on whether the solution was in service then, which only an act of the authority brings. */
class FollowedOpinionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static Decision decision(int number, Motion motion, Choice answer) {
        return new Decision(
                number,
                "2026-0" + number + "/01",
                DAY.plusMonths(number),
                new LabelledCode(motion.code(), motion.label()),
                null,
                null,
                "2026-0" + number,
                answer == null ? null : new LabelledCode(FormCode.of(answer), answer.label()),
                null,
                null,
                List.of());
    }

    private static String last(Decision... decisions) {
        RegisterEntry said = SampleEntries.entry("IA-2026-0001", "Titre", "Résumé");
        RegisterEntry entry = new RegisterEntry(
                said.identity(),
                said.steward(),
                said.standing(),
                said.purpose(),
                said.solution(),
                said.data(),
                said.risk(),
                said.oversight(),
                said.experimentation(),
                said.evaluation(),
                said.frugality(),
                List.of(decisions),
                said.act(),
                said.ending(),
                said.declaration(),
                said.withheld());
        return FollowedOpinion.toFrench(entry, decisions[decisions.length - 1], DAY.minusYears(1));
    }

    @Test
    void aStopAfterATrialIsNoEndOfAUse() {
        assertThat(last(decision(1, Motion.STOP, null))).startsWith("La solution n’est pas généralisée");
    }

    /** A favourable opinion that the authority sent back put nothing into service. */
    @Test
    void neitherIsOneAfterASecondExamination() {
        assertThat(last(decision(1, Motion.GENERALIZE, Choice.SECOND_EXAMINATION), decision(2, Motion.STOP, null)))
                .startsWith("La solution n’est pas généralisée");
    }

    @Test
    void aStopOfWhatTheAuthorityPutIntoServiceEndsTheUse() {
        assertThat(last(decision(1, Motion.GENERALIZE, Choice.FOLLOWS), decision(2, Motion.STOP, null)))
                .startsWith("L’usage prend fin");
    }

    @Test
    void whatIsAdaptedIsOnTrialAgain() {
        assertThat(last(
                        decision(1, Motion.GENERALIZE, Choice.FOLLOWS),
                        decision(2, Motion.ADAPT, null),
                        decision(3, Motion.STOP, null)))
                .startsWith("La solution n’est pas généralisée");
    }
}
