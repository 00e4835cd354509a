package fr.cadreia.register.web;

import fr.cadreia.dossier.trial.Indicator;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.register.EntryText;
import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.entry.Decision;
import fr.cadreia.register.entry.EntryField;
import fr.cadreia.register.entry.EntryField.Page;
import fr.cadreia.register.entry.EntryFilter;
import fr.cadreia.register.entry.EntrySection;
import fr.cadreia.register.entry.Experimentation.IndicatorResult;
import fr.cadreia.register.entry.FieldTable;
import fr.cadreia.register.entry.FieldType;
import fr.cadreia.register.entry.PublicQuestion;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.WithheldPart;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A version of an entry as its page shows it. */
record EntryPage(
        EntryVersion version,
        String title,
        String status,
        String tone,
        String since,
        boolean late,
        boolean toBeReplaced,
        Lead lead,
        List<StoryPart> story,
        List<EntryEvidence> evidence,
        List<OpinionView> opinions,
        List<DecisionView> decisions,
        List<Section> sections,
        List<String> withheld,
        String published,
        String first) {

    static final String TITLE = "identity.title";
    static final String SUMMARY = "identity.summary";
    private static final String TEXT = "identity.text";
    private static final String STEWARD = "steward.organisation";
    static final String SUSPENSION = "standing.suspensionReason";
    static final String ENDING = "ending.reason";

    /** The filters that tell to which organisation the use belongs. */
    private static final List<String> ORGANISATION = List.of("department", "commune");

    /**
     * @param texts the plain-language text, or else the sentence of the proposal; none where neither is said
     * @param facts the organisation, and the facts in a line each
     */
    record Lead(List<String> texts, boolean declared, List<Row> facts, String suspension, String ending) {}

    /** A question that people ask first, and the answers of the entry. */
    record StoryPart(String question, List<Answer> answers) {}

    /**
     * @param label what the text answers
     * @param declared whether it was declared only, and nobody has verified it yet
     */
    record Answer(String label, String text, boolean declared) {}

    /** An opinion that was before those who decided; its parts are empty, or the legal reason that hides them. */
    record OpinionView(String kind, String date, String position, String reasons) {}

    /**
     * @param outcome the committee's answer in few words
     * @param sentence the same with its vote, as it stands in the papers
     * @param answer the authority's act on it; empty as long as there is none
     * @param answerReasons of the authority
     * @param observation of the authority
     * @param minutes the place of the decision in the committee's minutes
     * @param session number of the session, or empty
     */
    record DecisionView(
            int number,
            String date,
            String outcome,
            String sentence,
            String summary,
            String reasons,
            String answer,
            String answerReasons,
            String observation,
            String minutes,
            String session,
            List<String> reservations) {}

    /** @param indicators of an experimentation, as a table; else none */
    record Section(String id, String title, List<Row> rows, List<IndicatorRow> indicators) {

        boolean isEmpty() {
            return rows.isEmpty() && indicators.isEmpty();
        }
    }

    /**
     * @param withheld the legal reason that stands in place of a value, or empty
     * @param declared whether it was declared only, and nobody has verified it yet
     * @param alike the links to the other uses with the same value, for a field that narrows the register
     */
    record Row(String label, String value, String withheld, List<Alike> alike, boolean declared) {}

    /** @param path within the application */
    record Alike(String value, String path) {

        static List<Alike> of(RegisterEntry entry, EntryFilter filter) {
            return filter.of(entry).stream()
                    .map(value -> new Alike(
                            value.label(),
                            UseGroup.page(filter, value.code())
                                    .orElseGet(() -> RegisterSearch.by(filter, value.code()))))
                    .toList();
        }
    }

    /** Returns the numbers of the sessions that decided. */
    List<String> sessions() {
        return decisions.stream()
                .map(DecisionView::session)
                .filter(session -> !session.isEmpty())
                .toList();
    }

    static EntryPage of(EntryVersion version) {
        RegisterEntry entry = version.entry();
        return new EntryPage(
                version,
                entry.identity().title(),
                entry.status().label(),
                StatusTone.of(entry.status()),
                EntryText.of(entry, "standing.since"),
                entry.standing().reassessmentLate(),
                entry.toBeReplaced(),
                lead(entry),
                FieldTable.REGISTER.story().stream()
                        .map(asked -> new StoryPart(asked.question(), answers(entry, asked)))
                        .filter(part -> !part.answers().isEmpty())
                        .toList(),
                EntryEvidence.of(entry),
                entry.opinions().stream()
                        .map(opinion -> new OpinionView(
                                opinion.kind().label(),
                                FrenchText.day(opinion.date()),
                                opinion.position() == null
                                        ? withheld(entry, "opinions.position")
                                        : opinion.position().label(),
                                Optional.ofNullable(opinion.reasons()).orElse(withheld(entry, "opinions.reasons"))))
                        .toList(),
                newestFirst(entry),
                FieldTable.REGISTER.sections().stream()
                        .map(section -> section(entry, section))
                        .filter(section -> !section.isEmpty())
                        .toList(),
                entry.withheld().stream().map(WithheldPart::toFrench).toList(),
                FrenchText.moment(version.publishedAt()),
                FrenchText.day(version.firstPublishedAt()));
    }

    private static Lead lead(RegisterEntry entry) {
        return new Lead(
                Stream.of(text(entry), EntryText.of(entry, SUMMARY))
                        .filter(said -> !said.isEmpty())
                        .limit(1)
                        .toList(),
                entry.isUnverified(SUMMARY),
                Stream.concat(
                                organisation(entry),
                                FieldTable.REGISTER.head().stream().flatMap(field -> row(entry, field).stream()))
                        .toList(),
                EntryText.of(entry, SUSPENSION),
                EntryText.of(entry, ENDING));
    }

    /**
     * Returns the text that was written for the register; empty where there is none. In its place stands the summary of
     * the last opinion, which the page says where it tells of this opinion.
     */
    private static String text(RegisterEntry entry) {
        String text = EntryText.of(entry, TEXT);
        boolean copied = entry.decisions().stream().anyMatch(decision -> text.equals(decision.publicSummary()));
        return copied ? "" : text;
    }

    /** Returns the answers to a question, each with its label; of a table, one for each row. */
    private static List<Answer> answers(RegisterEntry entry, PublicQuestion asked) {
        return asked.fields().stream()
                .map(FieldTable.REGISTER::field)
                .flatMap(field -> field.page() == Page.TABLE
                        ? IndicatorRow.of(entry).stream().map(IndicatorRow::answer)
                        : Stream.of(new Answer(
                                field.label(), EntryText.of(entry, field), entry.isUnverified(field.path()))))
                .filter(answer -> !answer.text().isEmpty())
                .toList();
    }

    private static List<DecisionView> newestFirst(RegisterEntry entry) {
        return entry.decisions().stream()
                .sorted(Comparator.comparing(Decision::number).reversed())
                .map(decision -> decision(entry, decision))
                .toList();
    }

    private static DecisionView decision(RegisterEntry entry, Decision decision) {
        String minutes = decision.name()
                + (decision.session() == null ? "" : ", procès-verbal de la séance " + decision.session());
        return new DecisionView(
                decision.number(),
                FrenchText.day(decision.date()),
                decision.shortOutcome(),
                decision.outcome().label(),
                Optional.ofNullable(decision.publicSummary()).orElse(withheld(entry, "decisions.publicSummary")),
                Optional.ofNullable(decision.reasons()).orElse(withheld(entry, "decisions.reasons")),
                decision.answer() == null
                        ? withheld(entry, "decisions.answer")
                        : decision.answer().label(),
                Optional.ofNullable(decision.answerReasons()).orElse(withheld(entry, "decisions.answerReasons")),
                Optional.ofNullable(decision.observation()).orElse(withheld(entry, "decisions.observation")),
                minutes,
                Optional.ofNullable(decision.session()).orElse(""),
                reservations(entry, decision));
    }

    private static List<String> reservations(RegisterEntry entry, Decision decision) {
        String hidden = withheld(entry, "decisions.reservations");
        return hidden.isEmpty() ? decision.reservations() : List.of(hidden);
    }

    private static Section section(RegisterEntry entry, EntrySection section) {
        List<EntryField> fields = FieldTable.REGISTER.fields(section);
        List<Row> rows = fields.stream()
                .filter(field -> field.page() != Page.LEAD)
                .filter(field -> field.page() != Page.TABLE
                        || !withheld(entry, field.path()).isEmpty())
                .flatMap(field -> row(entry, field).stream())
                .toList();
        return new Section(
                section.id(),
                section.label(),
                rows,
                fields.stream().anyMatch(field -> field.page() == Page.TABLE) ? IndicatorRow.of(entry) : List.of());
    }

    private static Optional<Row> row(RegisterEntry entry, EntryField field) {
        Row row = new Row(
                field.label(),
                value(entry, field),
                withheld(entry, field.path()),
                alike(entry, field),
                entry.isUnverified(field.path()));
        return Optional.of(row)
                .filter(told -> !told.value().isEmpty() || !told.withheld().isEmpty());
    }

    private static Stream<Row> organisation(RegisterEntry entry) {
        List<Alike> whose = FieldTable.REGISTER.filters().stream()
                .filter(filter -> ORGANISATION.contains(filter.name()))
                .flatMap(filter -> Alike.of(entry, filter).stream())
                .toList();
        return whose.isEmpty()
                ? Stream.empty()
                : Stream.of(new Row(FieldTable.REGISTER.field(STEWARD).label(), "", "", whose, false));
    }

    /**
     * Returns the links to the uses with the same value. Years and amounts are shown as they are: their bands would say
     * less.
     */
    private static List<Alike> alike(RegisterEntry entry, EntryField field) {
        return field.asFilter().stream()
                .filter(filter -> !filter.isFlag() && field.type().isWords() && field.type() != FieldType.PARTIAL_DATE)
                .flatMap(filter -> Alike.of(entry, filter).stream())
                .toList();
    }

    /** Returns the value of a field. A "no" is left out for a field that is shown only on a yes. */
    private static String value(RegisterEntry entry, EntryField field) {
        return field.page() == Page.FLAG && !Boolean.TRUE.equals(field.value(entry)) ? "" : EntryText.of(entry, field);
    }

    private static String withheld(RegisterEntry entry, String path) {
        return entry.withheld().stream()
                .filter(hidden -> hidden.field().equals(path))
                .map(EntryPage::words)
                .findFirst()
                .orElse("");
    }

    private static String words(WithheldPart hidden) {
        return "Masqué le " + FrenchText.day(hidden.since()) + "\u00a0: " + hidden.legalReason();
    }

    /** An indicator of an experimentation, as a row of a table; numbers are French, "–" where there is none. */
    private record IndicatorRow(
            String name, String baseline, String target, String measured, String reached, String method) {

        static List<IndicatorRow> of(RegisterEntry entry) {
            return entry.experimentation() == null
                    ? List.of()
                    : entry.experimentation().indicators().stream()
                            .map(IndicatorRow::of)
                            .toList();
        }

        /** Returns what was promised and what was measured, in a line. */
        Answer answer() {
            String promised = "départ " + baseline + ", cible " + target;
            boolean known = !measured.isEmpty() && !measured.equals("–");
            return new Answer(
                    name,
                    promised
                            + (known ? ", mesuré " + measured : ", pas encore mesuré")
                            + (reached.isEmpty() ? "" : "\u00a0: " + reached),
                    false);
        }

        private static IndicatorRow of(IndicatorResult indicator) {
            return new IndicatorRow(
                    indicator.name() + (indicator.unit() == null ? "" : " (" + indicator.unit() + ")"),
                    number(indicator.baseline()),
                    indicator.goalText(),
                    Indicator.measuredText(
                            indicator.measured(),
                            indicator.cases() == null ? null : BigDecimal.valueOf(indicator.cases())),
                    indicator.reachedText(),
                    Objects.requireNonNullElse(indicator.method(), "–"));
        }

        private static String number(BigDecimal number) {
            return number == null ? "–" : FrenchText.number(number);
        }
    }
}
