package fr.cadreia.committee.convocation;

import fr.cadreia.committee.examination.Examination;
import fr.cadreia.committee.examination.ExaminationSubject;
import fr.cadreia.committee.paper.FrenchWords;
import fr.cadreia.committee.paper.PaperForm;
import fr.cadreia.committee.session.AgendaItem;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.steps.DraftOpinion;
import fr.cadreia.committee.steps.DraftWords;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.commitment.Commitments;
import fr.cadreia.dossier.steps.assessment.Assessment;
import fr.cadreia.dossier.steps.authorityact.AuthorityAct.Choice;
import fr.cadreia.dossier.steps.generalization.Generalization;
import fr.cadreia.dossier.steps.proposal.Proposal;
import fr.cadreia.dossier.steps.secondreading.SecondReading;
import fr.cadreia.dossier.summary.CaseSummaries;
import fr.cadreia.dossier.summary.CaseSummary;
import fr.cadreia.dossier.summary.GivenOpinion;
import fr.cadreia.dossier.summary.MeasureSeries;
import fr.cadreia.dossier.trial.Trials;
import fr.cadreia.engine.form.FormTexts;
import fr.cadreia.journal.CaseEvent.AuthorityDecided;
import fr.cadreia.journal.CaseEvent.ReassessmentRequested;
import fr.cadreia.journal.ExaminationEvent.ExtractFiled;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.kernel.form.FactLine;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * The note on one point of an agenda (note de synthèse), joined to the convocation: what the members must know of the case, on
 * one page. What the case does not know is said to be unknown, never left out. It names functions, no persons.
 */
@Component
public class SummaryNote {

    private static final String UNKNOWN = "non renseigné";
    private static final String UNKNOWN_FEMININE = UNKNOWN + "e";

    private final CaseRecords records;
    private final CaseSummaries summaries;
    private final Trials trials;
    private final Commitments commitments;
    private final FormTexts texts;
    private final DraftWords words;
    private final PaperForm form;
    private final ITemplateEngine templates;

    SummaryNote(
            CaseRecords records,
            CaseSummaries summaries,
            Trials trials,
            Commitments commitments,
            FormTexts texts,
            DraftWords words,
            PaperForm form,
            ITemplateEngine templates) {
        this.words = words;
        this.records = records;
        this.summaries = summaries;
        this.trials = trials;
        this.commitments = commitments;
        this.texts = texts;
        this.form = form;
        this.templates = templates;
    }

    /** An indicator; French. @param earlier the measure before the last one, empty for the first */
    record Target(String label, String start, String sought, String earlier, String measured, String verdict) {}

    /** @return a whole HTML page */
    public String of(Session session, AgendaItem item, Instant at) {
        int point = session.point(item.caseReference());
        CaseSummary summary = summaries.of(item.caseReference(), Optional.empty());
        Case examined = summary.dossier();
        Optional<Proposal> proposal = summary.said(Proposal.class);
        Optional<Assessment> measured = summary.assessment();
        Context values = new Context(Locale.FRENCH);
        values.setVariable("head", form.head(session.number() + "/N" + point, at));
        values.setVariable(
                "foot",
                form.foot("séance du " + FrenchText.day(session.startsAt().toLocalDate()) + " – note sur le point "
                        + point));
        values.setVariable("point", point);
        values.setVariable("title", examined.title());
        values.setVariable("reference", examined.reference());
        values.setVariable("organisation", records.people().organisationName(examined.organisation()));
        values.setVariable("asked", asked(summary));
        values.setVariable(
                "again", again(records.journal().of(examined.reference())).orElse(null));
        values.setVariable("proposed", said(proposal.map(Proposal::summary)));
        values.setVariable("need", said(proposal.map(Proposal::need)));
        values.setVariable("simplest", said(proposal.map(Proposal::lighterAlternative), UNKNOWN_FEMININE));
        values.setVariable(
                "targets",
                summary.indicators().stream().map(SummaryNote::target).toList());
        values.setVariable("submitted", dated(summary, Proposal.class));
        values.setVariable(
                "inUseSince",
                proposal.map(Proposal::inUseSince).map(FrenchText::day).orElse(""));
        values.setVariable(
                "measuredOn", summary.measured().map(SummaryNote::day).orElse(""));
        values.setVariable("opinions", opinions(summary));
        values.setVariable("reading", reading(summary));
        values.setVariable("reassessed", summary.isReassessed());
        values.setVariable(
                "trial", summary.isReassessed() ? service(summary) : said(trials.told(examined.reference(), at)));
        values.setVariable("asks", asks(examined.reference(), at));
        values.setVariable(
                "cost", said(measured.map(Assessment::costPerYear).map(cost -> FrenchText.number(cost) + " € par an")));
        values.setVariable(
                "energy",
                said(measured.map(Assessment::energyKwh).map(energy -> energy(summary, energy)), UNKNOWN_FEMININE));
        values.setVariable("sober", said(sober(summary)));
        values.setVariable("draft", draft(summary));
        return templates.process("committee/note", values);
    }

    /**
     * Why the authority wants a second examination, and of what.
     *
     * @param authority name of the organisation that decides
     * @param asked French day
     * @param opinion number of the opinion that it had
     * @param given French day of that opinion
     * @param sentence the opinion with its votes
     */
    record Again(String authority, String asked, String reason, String opinion, String given, String sentence) {}

    /** Empty where no opinion waits to be examined again. */
    private static Optional<Again> again(List<JournalEntry> rows) {
        return RecordedEvent.last(rows, ExtractFiled.class)
                .flatMap(first -> RecordedEvent.last(rows, AuthorityDecided.class)
                        .filter(asked -> asked.row().sequence() > first.row().sequence())
                        .filter(asked -> Choice.of(asked.event().decision()) == Choice.SECOND_EXAMINATION)
                        .map(asked -> new Again(
                                asked.event().authority(),
                                FrenchText.day(asked.row().writtenAt()),
                                asked.event().reason(),
                                first.event().opinion(),
                                FrenchText.day(first.row().writtenAt()),
                                first.event().sentence())));
    }

    /** What kind of opinion the committee is asked for; French. */
    public static String asked(CaseSummary summary) {
        return summary.isReassessed() ? "avis de réévaluation" : "avis après expérimentation";
    }

    private static String said(Optional<String> text) {
        return said(text, UNKNOWN);
    }

    /** @param unknown as it agrees with what is not known */
    private static String said(Optional<String> text, String unknown) {
        return text.filter(found -> !found.isBlank()).orElse(unknown);
    }

    private static Target target(MeasureSeries series) {
        return new Target(
                series.label(),
                series.baselineText(),
                series.goal().map(fr.cadreia.dossier.trial.IndicatorGoal::text).orElse(UNKNOWN),
                series.measures().size() < 2
                        ? ""
                        : series.measures().get(series.measures().size() - 2).dated(),
                series.last().map(MeasureSeries.Measure::words).orElse(UNKNOWN),
                series.verdict().isEmpty() ? UNKNOWN : series.verdict());
    }

    /** Since when it is used, and what happened to it since its last examination. */
    private String service(CaseSummary summary) {
        List<JournalEntry> rows = records.journal().of(summary.dossier().reference());
        int examined = rows.stream()
                .filter(row -> row.kind() == JournalKind.EXTRACT_FILED)
                .mapToInt(JournalEntry::sequence)
                .max()
                .orElse(0);
        Map<JournalKind, Long> since = rows.stream()
                .filter(row -> row.sequence() > examined)
                .collect(Collectors.groupingBy(JournalEntry::kind, Collectors.counting()));
        return "En service depuis "
                + said(
                        summary.said(Generalization.class).map(act -> "le " + FrenchText.day(act.startDate())),
                        "une date " + UNKNOWN_FEMININE)
                + RecordedEvent.in(rows, ReassessmentRequested.class)
                        .filter(asked -> asked.row().sequence() > examined)
                        .reduce((earlier, later) -> later)
                        .map(asked -> ". Réévaluation demandée le "
                                + FrenchText.day(asked.row().writtenAt())
                                + "\u00a0: "
                                + FrenchWords.within(
                                        FrenchWords.unended(asked.event().reason())))
                        .orElse(". Réévaluation à l’échéance")
                + ". Depuis le dernier avis\u00a0: suspensions, " + since.getOrDefault(JournalKind.USE_SUSPENDED, 0L)
                + "\u00a0; signalements retenus, " + since.getOrDefault(JournalKind.INCIDENT_REPORTED, 0L) + ".";
    }

    /** What the committee and the advisers asked for and nobody has done yet; late items come first. */
    private List<String> asks(String reference, Instant at) {
        LocalDate day = AuthorityClock.dayOf(at);
        return commitments.of(reference).stream()
                .filter(asked -> asked.fulfilment().isEmpty())
                .map(asked -> asked.source() + "\u00a0: " + FrenchWords.unended(asked.demand()) + " – "
                        + (asked.isLate(day) ? "en retard, attendue au plus tard le " : "au plus tard le ")
                        + FrenchText.day(asked.due()))
                .toList();
    }

    private static String dated(CaseSummary summary, Class<?> form) {
        return summary.document(form).map(SummaryNote::day).orElse("");
    }

    private static String day(StepDocument document) {
        return FrenchText.day(document.writtenAt());
    }

    /** The unfavourable first, each with its day and the first line of its reasons. */
    private List<String> opinions(CaseSummary summary) {
        Map<String, StepDocument> latest =
                records.asOfNow(summary.dossier().reference()).latest();
        List<String> opinions = new ArrayList<>();
        for (GivenOpinion given : summary.opinions()) {
            String first = given.opinion().reasons().lines().findFirst().orElse("");
            opinions.add(given.giver() + ", le " + day(latest.get(given.kind().form())) + "\u00a0: "
                    + FrenchWords.within(given.position())
                    + (first.isBlank() ? "" : " – " + FrenchWords.unended(first)));
        }
        return opinions;
    }

    private String reading(CaseSummary summary) {
        return said(
                summary.document(SecondReading.class)
                        .map(document -> "le " + day(document) + ", " + reading(document.as(SecondReading.class))),
                UNKNOWN_FEMININE);
    }

    private String reading(SecondReading reading) {
        return FrenchWords.within(texts.value(SecondReading.class, "agreement", reading.agreement()))
                + (reading.reasons().isBlank() ? "" : " – " + FrenchWords.unended(reading.reasons()));
    }

    private String energy(CaseSummary summary, BigDecimal energy) {
        String source = summary.measured()
                .map(document -> texts.value(document.form(), "energySource", document.answers()))
                .orElse("");
        return FrenchText.number(energy) + " kWh"
                + (source.isBlank() ? "" : " (valeurs " + FrenchWords.within(source) + ")");
    }

    private Optional<String> sober(CaseSummary summary) {
        return summary.measured()
                .map(document -> texts.value(document.form(), "soberEquivalent", document.answers())
                        + which(document.as(Assessment.class).soberEquivalentWhich()));
    }

    private static String which(String solution) {
        return solution.isBlank() ? "" : "\u00a0: " + FrenchWords.unended(solution);
    }

    /** What is proposed to the vote, whole and word for word. */
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
