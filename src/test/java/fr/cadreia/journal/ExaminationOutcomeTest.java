package fr.cadreia.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.journal.ExaminationEvent.ExtractFiled;
import fr.cadreia.journal.ExaminationEvent.ResultRecorded;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExaminationOutcomeTest {

    @ParameterizedTest
    @CsvSource({
        "generalize, GENERALIZE",
        "extend, EXTEND",
        "stop, STOP",
        "keep, KEEP",
        "adapt, ADAPT",
        "replace, REPLACE"
    })
    void anAdoptedMotionIsWrittenByItsCode(String code, Motion motion) {
        assertThat(ExaminationOutcome.of(code)).isEqualTo(ExaminationOutcome.of(motion));
        assertThat(ExaminationOutcome.of(motion).code()).isEqualTo(code);
        assertThat(ExaminationOutcome.of(motion).isAdopted(motion)).isTrue();
        assertThat(Motion.of(code)).hasValue(motion);
    }

    @Test
    void aCaseThatIsSentBackHasNoMotionThatWasAdopted() {
        assertThat(ExaminationOutcome.of("sentBack")).isEqualTo(ExaminationOutcome.SENT_BACK);
        assertThat(ExaminationOutcome.SENT_BACK.code()).isEqualTo("sentBack");
        assertThat(ExaminationOutcome.SENT_BACK.adopted()).isEmpty();
        assertThat(ExaminationOutcome.SENT_BACK.isAdopted(Motion.STOP)).isFalse();
        assertThat(Motion.of("sentBack")).isEmpty();
    }

    @Test
    void noExaminationEndsOtherwise() {
        assertThatThrownBy(() -> ExaminationOutcome.of("adjourn")).hasMessageContaining("adjourn");
        assertThatThrownBy(() -> ExaminationOutcome.of((String) null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theJournalKeepsCodes() {
        ExtractFiled filed = new ExtractFiled("process1", 1, "2026-03/01", "", ExaminationOutcome.SENT_BACK, "", "");
        String row = EventCodec.write(filed, Map.of());

        assertThat(row).contains("\"outcome\":\"sentBack\"");
        assertThat(EventCodec.read(JournalKind.EXTRACT_FILED, row)).isEqualTo(filed);
        assertThat(EventCodec.write(new ResultRecorded(Motion.KEEP, 2, false, AfterBallot.NEXT_MOTION), Map.of()))
                .isEqualTo("{\"adopted\":false,\"motion\":\"keep\",\"next\":\"nextMotion\",\"reservations\":2}");
    }
}
