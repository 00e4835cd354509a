package fr.cadreia.committee.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.committee.minutes.PointRecord.Adjourned;
import fr.cadreia.committee.minutes.PointRecord.Ballot;
import fr.cadreia.committee.minutes.PointRecord.Before;
import fr.cadreia.committee.minutes.PointRecord.Examined;
import fr.cadreia.committee.minutes.PointRecord.Gone;
import fr.cadreia.committee.minutes.PointRecord.Heading;
import fr.cadreia.committee.minutes.PointRecord.Said;
import fr.cadreia.committee.minutes.PointRecord.Seated;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the points of a session say together of whether it could sit. */
class PointRecordTest {

    private static final Heading HEADING =
            new Heading(1, "IA-2026-0001", "Tri du courrier", "Direction de la propreté", true, "");
    private static final PointRecord GONE = new Gone(HEADING);
    private static final PointRecord ADJOURNED = new Adjourned(HEADING);
    private static final PointRecord LACKING = examined(List.of("À 14 h, quorum non réuni."));
    private static final PointRecord DEBATED = examined(List.of());
    private static final PointRecord VOTED = examined(
            List.of("Quorum non réuni.", "Adopté."),
            new Ballot("Maintenir", "Le comité maintient.", "Adopté", "4 pour.", "Vote.", ""));

    private static PointRecord examined(List<String> course, Ballot... ballots) {
        return new Examined(
                HEADING,
                new Before("", ""),
                new Seated("", List.of(), "", "", "", "", ""),
                course,
                List.of(ballots),
                false,
                "",
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
    void whyNothingWasDecidedIsSaid() {
        assertThat(GONE.outcome()).startsWith("Retiré de l’ordre du jour");
        assertThat(ADJOURNED.outcome()).isEqualTo("Ajourné à une autre séance");
    }
}
