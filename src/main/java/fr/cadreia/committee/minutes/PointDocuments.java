package fr.cadreia.committee.minutes;

import fr.cadreia.committee.examination.OpenedExamination;
import fr.cadreia.committee.minutes.PointRecord.Report;
import fr.cadreia.committee.steps.Attendance;
import fr.cadreia.committee.steps.Convening;
import fr.cadreia.committee.steps.DraftOpinion;
import fr.cadreia.committee.steps.ExaminationResult;
import fr.cadreia.committee.steps.MotionPut;
import fr.cadreia.dossier.CaseAsOf;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.steps.assessment.Assessment;
import fr.cadreia.dossier.steps.secondreading.SecondReading;
import fr.cadreia.journal.JournalEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The documents and the journal of a case for one session: from the convening for it to the case's next convening.
 *
 * @param then the case as it was before its next convening, with everything from before the session
 * @param convening the convening for this session
 * @param last whether the case was not convened again
 */
record PointDocuments(CaseAsOf then, StepDocument convening, boolean last) {

    /**
     * @param session number of the session
     * @return empty when the case was not convened for it
     */
    static Optional<PointDocuments> of(CaseAsOf now, String session) {
        List<StepDocument> convenings = now.documents().stream()
                .filter(document -> document.is(Convening.class))
                .toList();
        return convenings.stream()
                .filter(document -> document.as(Convening.class).session().equals(session))
                .reduce((earlier, later) -> later)
                .map(convening -> convenings.stream()
                        .filter(document -> document.id() > convening.id())
                        .findFirst()
                        .map(next -> new PointDocuments(now.before(next), convening, false))
                        .orElseGet(() -> new PointDocuments(now, convening, true)));
    }

    /**
     * Returns the documents for the last session of an examination until that moment; empty when the case was never
     * convened.
     */
    static Optional<PointDocuments> lastOf(CaseAsOf then, String instance) {
        return then.documents().stream()
                .filter(document -> document.is(Convening.class)
                        && document.processInstanceId().equals(instance))
                .reduce((earlier, later) -> later)
                .map(convening -> new PointDocuments(then, convening, true));
    }

    /** Returns the documents of a type from this convening on, oldest first. */
    List<StepDocument> of(Class<?> type) {
        return then.documents().stream()
                .filter(document -> document.is(type) && document.id() > convening.id())
                .toList();
    }

    /** Returns the case's part of the session's sheet, as it was at that moment. */
    Attendance sheet(Instant moment) {
        List<StepDocument> sheets = of(Attendance.class);
        return sheets.stream()
                .filter(sheet -> !sheet.writtenAt().isAfter(moment))
                .reduce((earlier, later) -> later)
                .orElseGet(() -> sheets.get(0))
                .as(Attendance.class);
    }

    /**
     * Returns the reports that the committee had before it when it was convened: the last measure, and its second
     * reading.
     */
    List<Report> reports() {
        return lastBefore(0, Assessment.class).stream()
                .flatMap(report ->
                        Stream.concat(Stream.of(report), lastBefore(report.id(), SecondReading.class).stream()))
                .map(document -> new Report(kind(document), document.writtenAt()))
                .toList();
    }

    private static Report.Kind kind(StepDocument report) {
        if (report.is(SecondReading.class)) {
            return Report.Kind.SECOND_READING;
        }
        return report.as(Assessment.class).isReassessment() ? Report.Kind.REASSESSMENT : Report.Kind.ASSESSMENT;
    }

    private Optional<StepDocument> lastBefore(long after, Class<?> type) {
        return then.documents().stream()
                .filter(document -> document.is(type) && document.id() > after && document.id() < convening.id())
                .reduce((earlier, later) -> later);
    }

    /** Returns the draft opinion that was put to the vote last in this session. */
    Optional<DraftOpinion> voted() {
        return of(MotionPut.class).stream()
                .reduce((earlier, later) -> later)
                .map(document -> document.as(DraftOpinion.class));
    }

    Optional<ExaminationResult> result() {
        return of(ExaminationResult.class).stream()
                .reduce((earlier, later) -> later)
                .map(document -> document.as(ExaminationResult.class));
    }

    /** Returns the documents of this examination, of this session and others. */
    List<StepDocument> examination() {
        return then.documents().stream()
                .filter(document -> document.processInstanceId().equals(convening.processInstanceId()))
                .toList();
    }

    /** Returns the members of the proposer's side, who do not count for the case. */
    List<String> recusedFromTheStart() {
        return examination().stream()
                .filter(document -> document.is(OpenedExamination.class))
                .flatMap(document -> document.as(OpenedExamination.class).recused().stream())
                .toList();
    }

    /** Returns the rows of the case's journal from this convening to the next. */
    List<JournalEntry> rows() {
        return then.rows().stream()
                .filter(row -> !row.writtenAt().isBefore(convening.writtenAt()))
                .toList();
    }
}
