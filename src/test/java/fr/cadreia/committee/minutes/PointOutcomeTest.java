package fr.cadreia.committee.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.committee.paper.PaperSentence;
import fr.cadreia.dossier.CaseRows;
import fr.cadreia.journal.AfterBallot;
import fr.cadreia.journal.ConveningKind;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.ExaminationEvent.BallotCounted;
import fr.cadreia.journal.ExaminationEvent.Count;
import fr.cadreia.journal.ExaminationEvent.PointAdjourned;
import fr.cadreia.journal.ExaminationEvent.PointResumed;
import fr.cadreia.journal.ExaminationEvent.QuorumChecked;
import fr.cadreia.journal.ExaminationEvent.ResultRecorded;
import fr.cadreia.journal.Motion;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What minutes say of a point on which nothing was decided. */
class PointOutcomeTest {

    private static final String OPEN = "Aucune décision prise en séance";
    private static final String SECOND = "Reporté à une seconde convocation";

    private static final Event MISSED = checked(false);
    private static final Event FOUND = checked(true);
    private static final Event LOST = counted(Count.NO_QUORUM, ConveningKind.SECOND);
    private static final Event VOTED = counted(Count.COUNTED, ConveningKind.FIRST);
    private static final Event RESUMED = new PointResumed("p", "2026-01");

    private static Event checked(boolean quorate) {
        return new QuorumChecked(
                "p",
                quorate,
                ConveningKind.FIRST,
                quorate ? ConveningKind.FIRST : ConveningKind.SECOND,
                false,
                List.of(),
                List.of(),
                "chair");
    }

    private static Event counted(Count status, ConveningKind leadsTo) {
        return new BallotCounted(
                "p", status, false, leadsTo, false, Map.of(), 0, 0, 3, 6, Map.of(), List.of(), "REJECTED", "chair");
    }

    private static Event adjourned(boolean quorate) {
        return new PointAdjourned(
                "p", "2026-01", quorate, quorate ? ConveningKind.FIRST : ConveningKind.SECOND, false, List.of());
    }

    private static String outcome(Event... events) {
        CaseRows rows = new CaseRows();
        for (Event event : events) {
            rows.on("2026-03-02", event);
        }
        return said(PointOutcome.of(rows.rows()));
    }

    private static String said(PointOutcome outcome) {
        return PaperSentence.of("outcome", Map.of("o", outcome));
    }

    @Test
    void aPointThatLackedItsQuorumIsConvenedAgain() {
        assertThat(outcome(MISSED)).isEqualTo(SECOND + ", faute de quorum");
        assertThat(outcome(FOUND, LOST)).isEqualTo(SECOND + "\u00a0: le quorum n’était plus atteint");
        assertThat(outcome(FOUND, VOTED, adjourned(false)))
                .isEqualTo(SECOND + "\u00a0: le quorum n’était plus atteint");
    }

    /** A second convening goes without quorum: it is not said where the point came back and was put off with its quorum. */
    @Test
    void whatHappenedLastSaysWhereItStands() {
        assertThat(outcome(FOUND, LOST, RESUMED, FOUND, adjourned(true))).isEqualTo("Ajourné à une autre séance");
        assertThat(outcome(MISSED, RESUMED, FOUND, adjourned(true))).isEqualTo("Ajourné à une autre séance");
        assertThat(outcome(FOUND, LOST, RESUMED, FOUND)).isEqualTo(OPEN);
        assertThat(outcome(MISSED, FOUND)).isEqualTo(OPEN);
        assertThat(outcome(FOUND, VOTED, new ResultRecorded(Motion.GENERALIZE, 0, false, AfterBallot.ADJOURN), FOUND))
                .isEqualTo(
                        "Ajourné à une autre séance par la présidence de séance, aucun projet d’avis n’étant adopté");
        assertThat(outcome(FOUND, VOTED)).isEqualTo(OPEN);
    }

    @Test
    void aMemberAskedForTheDebate() {
        assertThat(outcome(counted(Count.DEBATE_REQUESTED, ConveningKind.FIRST)))
                .isEqualTo("Reporté à une autre séance\u00a0: un membre a demandé le débat");
    }

    @Test
    void eachKindHasItsSentence() {
        assertThat(said(PointOutcome.GONE)).startsWith("Retiré de l’ordre du jour");
        assertThat(said(PointOutcome.ADJOURNED)).isEqualTo("Ajourné à une autre séance");
        assertThat(said(PointOutcome.decided("Maintenir"))).isEqualTo("Maintenir");
        assertThat(Stream.of(PointOutcome.Kind.values())
                        .map(kind -> said(new PointOutcome(kind, "Maintenir")))
                        .distinct())
                .hasSameSizeAs(PointOutcome.Kind.values())
                .noneMatch(String::isBlank);
    }
}
