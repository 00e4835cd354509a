package fr.cadreia.committee.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.committee.examination.CourseStep;
import fr.cadreia.committee.examination.CourseStep.Ballot;
import fr.cadreia.committee.minutes.PointRecord.Adjourned;
import fr.cadreia.committee.minutes.PointRecord.Before;
import fr.cadreia.committee.minutes.PointRecord.Examined;
import fr.cadreia.committee.minutes.PointRecord.Fallen;
import fr.cadreia.committee.minutes.PointRecord.Gone;
import fr.cadreia.committee.minutes.PointRecord.Heading;
import fr.cadreia.committee.minutes.PointRecord.Said;
import fr.cadreia.committee.minutes.PointRecord.Seated;
import fr.cadreia.committee.paper.PaperSentence;
import fr.cadreia.journal.ExaminationEvent.Count;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the points of a session say together of whether it could sit. */
class PointRecordTest {

    private static final Heading HEADING =
            new Heading(1, "IA-2026-0001", "Tri du courrier", "Direction de la propreté", true, Optional.empty());
    private static final PointRecord GONE = new Gone(HEADING);
    private static final PointRecord ADJOURNED = new Adjourned(HEADING);
    private static final PointRecord LACKING = examined(List.of(step(Optional.empty())));
    private static final PointRecord DEBATED = examined(List.of());
    private static final Ballot BALLOT =
            new Ballot("Maintenir", "Le comité maintient.", null, Count.COUNTED, null, Optional.empty());
    private static final PointRecord VOTED =
            examined(List.of(step(Optional.empty()), step(Optional.of(BALLOT))), BALLOT);

    private static CourseStep step(Optional<Ballot> ballot) {
        return new CourseStep(Instant.EPOCH, List.of(), Optional.empty(), ballot, Optional.empty());
    }

    private static PointRecord examined(List<CourseStep> course, Ballot... ballots) {
        return new Examined(
                HEADING,
                new Before(List.of(), ""),
                new Seated("", List.of(), List.of(), null, List.of(), List.of()),
                course,
                List.of(ballots),
                false,
                PointOutcome.decided(""),
                Said.NOTHING);
    }

    private static boolean couldNotSit(PointRecord... points) {
        return PointRecord.allLackedTheirQuorum(List.of(points));
    }

    @Test
    void aSessionCouldNotSitWhereNoPointThatWasOpenedHadItsQuorum() {
        assertThat(couldNotSit(LACKING, LACKING)).isTrue();
        assertThat(couldNotSit(GONE, LACKING)).isTrue();
        assertThat(couldNotSit(ADJOURNED, LACKING)).isTrue();
    }

    @Test
    void itSatWhereOnePointHadItOrNoneWasOpened() {
        assertThat(couldNotSit(LACKING, VOTED)).isFalse();
        assertThat(couldNotSit(LACKING, DEBATED)).isFalse();
        assertThat(couldNotSit(GONE, ADJOURNED)).isFalse();
        assertThat(couldNotSit()).isFalse();
    }

    @Test
    void whatIsLeftForAnotherSessionIsNotSettled() {
        assertThat(List.of(GONE, VOTED)).allMatch(PointRecord::isSettled);
        assertThat(List.of(ADJOURNED, LACKING, DEBATED)).noneMatch(PointRecord::isSettled);
    }

    @Test
    void aProxyThatFellIsSaidWithWhy() {
        assertThat(fallen(new Fallen("Anne", "Brune", false)))
                .isEqualTo("Anne à Brune (sans objet\u00a0: Brune se déporte)");
        assertThat(fallen(new Fallen("Anne", "Brune", true)))
                .isEqualTo("Anne à Brune (sans objet\u00a0: Brune a quitté le comité)");
    }

    private static String fallen(Fallen proxy) {
        return PaperSentence.of("minutes-text", "fallen", Map.of("fallen", proxy));
    }
}
