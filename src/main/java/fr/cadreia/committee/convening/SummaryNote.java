package fr.cadreia.committee.convening;

import static java.util.Map.entry;

import fr.cadreia.committee.examination.Examination;
import fr.cadreia.committee.examination.ExaminationSubject;
import fr.cadreia.committee.paper.PaperForm;
import fr.cadreia.committee.paper.SessionPaper;
import fr.cadreia.committee.session.AgendaItem;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.steps.DraftOpinion;
import fr.cadreia.committee.steps.DraftWords;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.commitment.Commitment;
import fr.cadreia.dossier.commitment.Commitments;
import fr.cadreia.dossier.steps.assessment.Assessment;
import fr.cadreia.dossier.steps.authorityact.AuthorityAct.Choice;
import fr.cadreia.dossier.steps.generalization.Generalization;
import fr.cadreia.dossier.steps.proposal.Proposal;
import fr.cadreia.dossier.steps.secondreading.SecondReading;
import fr.cadreia.dossier.summary.CaseSummaries;
import fr.cadreia.dossier.summary.CaseSummary;
import fr.cadreia.dossier.summary.MeasureSeries;
import fr.cadreia.dossier.trial.IndicatorGoal;
import fr.cadreia.dossier.trial.Trials;
import fr.cadreia.engine.form.FormTexts;
import fr.cadreia.journal.CaseEvent.AuthorityDecided;
import fr.cadreia.journal.CaseEvent.ChangeDeclared;
import fr.cadreia.journal.CaseEvent.ReassessmentRequested;
import fr.cadreia.journal.ExaminationEvent.ExtractFiled;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.kernel.form.FactLine;
import fr.cadreia.kernel.time.AuthorityClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The note on one point of an agenda (note de synthèse), joined to the convocation: one page with everything that the
 * members must know of the case. It says which facts are unknown, and never leaves them out. It names functions, no
 * persons.
 */
@Component
public class SummaryNote {

    private final CaseRecords records;
    private final CaseSummaries summaries;
    private final Trials trials;
    private final Commitments commitments;
    private final FormTexts texts;
    private final DraftWords words;
    private final PaperForm form;

    SummaryNote(
            CaseRecords records,
            CaseSummaries summaries,
            Trials trials,
            Commitments commitments,
            FormTexts texts,
            DraftWords words,
            PaperForm form) {
        this.words = words;
        this.records = records;
        this.summaries = summaries;
        this.trials = trials;
        this.commitments = commitments;
        this.texts = texts;
        this.form = form;
    }

    /** An indicator; French. @param earlier the measure before the last one, empty for the first */
    record Target(
            String label,
            String start,
            Optional<String> sought,
            String earlier,
            Optional<String> measured,
            String verdict) {}

    /** An adviser's opinion. @param reason whole */
    record Given(String giver, Instant on, String position, String reason) {}

    /** A second reading. @param agreement French */
    record Reading(Instant on, String agreement, String reasons) {}

    /**
     * The history of a solution in service since its last examination.
     *
     * @param since day from which it is used
     * @param asked the request for a re-evaluation, with its reason; empty where none was asked for
     * @param changes that were declared, the oldest first
     */
    record Service(
            Optional<LocalDate> since,
            Optional<RecordedEvent<ReassessmentRequested>> asked,
            List<RecordedEvent<ChangeDeclared>> changes,
            long suspensions,
            long reports) {}

    /**
     * The cost and the energy use by the last measure.
     *
     * @param source French, or empty
     * @param sober French, or empty
     */
    record Cost(Optional<BigDecimal> perYear, Optional<BigDecimal> energy, String source, String sober, String which) {}

    /** @return a whole HTML page */
    public String of(Session session, AgendaItem item, Instant at) {
        int point = session.point(item.caseReference());
        CaseSummary summary = summaries.of(item.caseReference(), Optional.empty());
        Case examined = summary.dossier();
        List<JournalEntry> rows = records.journal().of(examined.reference());
        return form.page(
                "committee/note",
                SessionPaper.SUMMARY_NOTE.mark(session.number()) + point,
                at,
                Map.ofEntries(
                        entry("day", session.startsAt().toLocalDate()),
                        entry("point", point),
                        entry("dossier", examined),
                        entry("organisation", records.people().organisationName(examined.organisation())),
                        entry("reassessed", summary.isReassessed()),
                        entry("again", again(rows)),
                        entry("proposal", summary.said(Proposal.class)),
                        entry("submitted", summary.document(Proposal.class).map(StepDocument::writtenAt)),
                        entry(
                                "targets",
                                summary.indicators().stream()
                                        .map(SummaryNote::target)
                                        .toList()),
                        entry("measuredAt", summary.measured().map(StepDocument::writtenAt)),
                        entry("opinions", opinions(summary)),
                        entry("reading", reading(summary)),
                        entry("service", service(summary, rows)),
                        entry(
                                "trial",
                                summary.isReassessed()
                                        ? ""
                                        : trials.told(examined.reference(), at).orElse("")),
                        entry("asks", asks(examined.reference())),
                        entry("today", AuthorityClock.dayOf(at)),
                        entry("cost", cost(summary)),
                        entry("draft", draft(summary))));
    }

    /**
     * The authority's request for a second examination, and the opinion that it concerns.
     *
     * @param asked the request of the authority
     * @param first the opinion that the authority had received
     */
    record Again(RecordedEvent<AuthorityDecided> asked, RecordedEvent<ExtractFiled> first) {}

    /** Returns the request for a second examination; empty where no opinion waits to be examined again. */
    private static Optional<Again> again(List<JournalEntry> rows) {
        return RecordedEvent.last(rows, ExtractFiled.class)
                .flatMap(first -> RecordedEvent.last(rows, AuthorityDecided.class)
                        .filter(asked -> asked.row().sequence() > first.row().sequence())
                        .filter(asked -> Choice.of(asked.event().decision()) == Choice.SECOND_EXAMINATION)
                        .map(asked -> new Again(asked, first)));
    }

    private static Target target(MeasureSeries series) {
        return new Target(
                series.label(),
                series.baselineText(),
                series.goal().map(IndicatorGoal::text),
                series.measures().size() < 2
                        ? ""
                        : series.measures().get(series.measures().size() - 2).dated(),
                series.last().map(MeasureSeries.Measure::words),
                series.verdict());
    }

    private static Service service(CaseSummary summary, List<JournalEntry> rows) {
        int examined = rows.stream()
                .filter(row -> row.kind() == JournalKind.EXTRACT_FILED)
                .mapToInt(JournalEntry::sequence)
                .max()
                .orElse(0);
        List<JournalEntry> since =
                rows.stream().filter(row -> row.sequence() > examined).toList();
        return new Service(
                summary.said(Generalization.class).map(Generalization::startDate),
                RecordedEvent.in(rows, ReassessmentRequested.class)
                        .filter(asked -> asked.row().sequence() > examined)
                        .reduce((earlier, later) -> later),
                RecordedEvent.in(rows, ChangeDeclared.class)
                        .filter(change -> change.row().sequence() > examined)
                        .toList(),
                since.stream().filter(JournalEntry::isSuspensionByAPerson).count(),
                since.stream()
                        .filter(row -> row.kind() == JournalKind.INCIDENT_REPORTED)
                        .count());
    }

    /**
     * Returns the requests of the committee and the advisers that nobody has fulfilled yet; late requests come first.
     */
    private List<Commitment> asks(String reference) {
        return commitments.of(reference).stream()
                .filter(asked -> asked.fulfilment().isEmpty())
                .toList();
    }

    /** Returns the opinions, the unfavourable ones first. */
    private List<Given> opinions(CaseSummary summary) {
        Map<String, StepDocument> latest =
                records.asOfNow(summary.dossier().reference()).latest();
        return summary.opinions().stream()
                .map(given -> new Given(
                        given.giver(),
                        latest.get(given.kind().form()).writtenAt(),
                        given.position(),
                        given.opinion().reasons()))
                .toList();
    }

    private Optional<Reading> reading(CaseSummary summary) {
        return summary.secondReading().map(document -> {
            SecondReading reading = document.as(SecondReading.class);
            return new Reading(
                    document.writtenAt(),
                    texts.value(SecondReading.class, "agreement", reading.agreement()),
                    reading.reasons());
        });
    }

    private Cost cost(CaseSummary summary) {
        Optional<StepDocument> measured = summary.measured();
        return new Cost(
                summary.assessment().map(Assessment::costPerYear),
                summary.assessment().map(Assessment::energyKwh),
                value(measured, "energySource"),
                value(measured, "soberEquivalent"),
                measured.map(document -> document.as(Assessment.class).soberEquivalentWhich())
                        .orElse(""));
    }

    private String value(Optional<StepDocument> measured, String field) {
        return measured.map(document -> texts.value(document.form(), field, document.answers()))
                .orElse("");
    }

    /** Returns the draft opinion that is proposed to the vote, whole and word for word. */
    private List<FactLine> draft(CaseSummary summary) {
        return records.documents().of(summary.dossier().reference()).stream()
                .filter(Examination::isDraft)
                .reduce((earlier, later) -> later)
                .map(document -> words.of(
                        document.as(DraftOpinion.class),
                        summary.isReassessed() ? ExaminationSubject.REASSESSMENT : ExaminationSubject.ASSESSMENT))
                .orElse(List.of());
    }
}
