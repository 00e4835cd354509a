package fr.cadreia.committee.convocation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.committee.convocation.ConvocationText.OtherRules;
import fr.cadreia.committee.paper.PaperSentence;
import fr.cadreia.framework.FirstVersion;
import fr.cadreia.framework.FrameworkVersion;
import fr.cadreia.framework.Setting;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a convocation says of points that are examined under another version of the framework. */
class OtherRulesTest {

    private static final FrameworkVersion FIRST =
            FirstVersion.frameworks(AuthorityClock.ofMachine()).latest();

    private static final List<String> SEVEN = List.of("a", "b", "c", "d", "e", "f", "g");

    private static Map<String, FrameworkVersion> points(Map<Setting, Integer> figures) {
        Map<String, FrameworkVersion> points = new LinkedHashMap<>();
        points.put("IA-2026-0001", FIRST);
        points.put(
                "IA-2027-0001",
                FIRST.revised("2027-1", LocalDate.of(2027, 1, 1), Map.of(), figures, "Délibération", ""));
        return points;
    }

    @Test
    void aPointWithAnotherQuorumIsNamed() {
        OtherRules rules = new OtherRules(SEVEN, 4, List.of());

        assertThat(rules.of(points(Map.of(Setting.QUORUM_PERCENT, 75))))
                .extracting(rule -> PaperSentence.of("convocation-text", "rule", Map.of("rule", rule)))
                .containsExactly("point 2, version 2027-1\u00a0: 6 membres présents au moins");
    }

    @Test
    void nothingIsSaidOfAnotherVersionThatAsksForTheSameNorOfAQuorumThatIsNotNeeded() {
        assertThat(new OtherRules(SEVEN, 4, List.of()).of(points(Map.of(Setting.NOTICE_DAYS, 10))))
                .isEmpty();
        assertThat(new OtherRules(SEVEN, 4, List.of("IA-2027-0001")).of(points(Map.of(Setting.QUORUM_PERCENT, 75))))
                .isEmpty();
    }
}
