package fr.cadreia.register;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.change.RunningVersion;
import fr.cadreia.dossier.qualification.Duties;
import fr.cadreia.dossier.qualification.Duties.Owing;
import fr.cadreia.dossier.trial.Indicator;
import fr.cadreia.dossier.trial.Trial;
import fr.cadreia.dossier.trial.TrialRound;
import fr.cadreia.journal.CaseEvent.AuthorityDecided;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.journal.StepEvent.ExperimentClosed;
import fr.cadreia.kernel.text.PartialDate;
import fr.cadreia.people.Organisation;
import fr.cadreia.register.entry.Decision;
import fr.cadreia.register.entry.EntryBuilder;
import fr.cadreia.register.entry.Experimentation.IndicatorResult;
import fr.cadreia.register.entry.FieldTable;
import fr.cadreia.register.entry.LabelledCode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The fields of an entry that no question of a form gives, or not alone; the table of fields marks them "computed". */
final class ComputedFields {

    static final String DECISIONS = "decisions";

    private static final String INDICATORS = "experimentation.indicators";
    private static final String DIRECTION = INDICATORS + ".direction";

    private final Map<String, UnaryOperator<Object>> byPath = new HashMap<>();
    private final CaseContent content;
    private final DisclosedDocuments documents;

    /** @param organisation name of the case's organisation */
    ComputedFields(
            CaseContent content,
            DisclosedDocuments documents,
            DeclarationSection declaration,
            StandingSection standing,
            List<Decision> decisions,
            OpinionSection opinions,
            String organisation,
            SupplierNames suppliers) {
        this.content = content;
        this.documents = documents;
        identity(decisions, organisation);
        standing(standing);
        declaration(declaration);
        trial();
        byPath.put("solution.supplier", answered -> suppliers.named((String) answered));
        computed(OpinionSection.OPINIONS, opinions::opinions);
        computed(DECISIONS, () -> decisions);
        byPath.put("solution.product", answered -> newestVersion(content).orElse(answered));
        computed("solution.versions", () -> versions(content));
        computed("risk.duties", this::duties);
        computed("risk.euRegistration", this::euRegistration);
        computed("act.authority", () -> authority(content));
    }

    /** Returns what runs since the newest declared change. */
    private static Optional<Object> newestVersion(CaseContent content) {
        return RunningVersion.among(content.journal(), "").stream()
                .reduce((earlier, later) -> later)
                .map(RunningVersion::what)
                .filter(what -> !what.isEmpty())
                .map(Object.class::cast);
    }

    /** Returns a sentence for each version that ran in service; null where nothing has changed since what was decided. */
    private static List<String> versions(CaseContent content) {
        // The product has a field of its own, which may be withheld.
        List<String> versions = RunningVersion.among(content.journal(), "").stream()
                .map(RunningVersion::sentence)
                .toList();
        return versions.size() < 2 ? null : versions;
    }

    /** Returns a sentence for each duty of the law; null where the case owes none. */
    private List<String> duties() {
        List<String> owed =
                Duties.of(documents.open()).stream().map(Owing::sentence).toList();
        return owed.isEmpty() ? null : owed;
    }

    /** Returns the number and the address of the registration in the Union's database; null without one. */
    private String euRegistration() {
        return Duties.of(documents.open()).stream()
                .filter(owing -> owing.duty().code().equals(Duties.REGISTRATION))
                .flatMap(owing -> owing.proof().stream())
                .map(StepDocument::answers)
                .map(proof -> proof.as(EuRegistration.class))
                .map(proof -> proof.euNumber() + ", " + proof.euAddress())
                .findFirst()
                .orElse(null);
    }

    /** The answers of the case's page on the registration. */
    private record EuRegistration(String euNumber, String euAddress) {}

    /** Returns the organisation whose authority decided last; null as long as none did. */
    private static String authority(CaseContent content) {
        return RecordedEvent.in(content.journal(), AuthorityDecided.class)
                .reduce((earlier, later) -> later)
                .map(given -> given.event().authority())
                .orElse(null);
    }

    /** @return the value for a path; the answer of the questions where nothing is computed */
    Object of(String path, Object answered) {
        return byPath.getOrDefault(path, UnaryOperator.identity()).apply(answered);
    }

    /** Returns the paths that are computed. */
    Set<String> paths() {
        return byPath.keySet();
    }

    private void computed(String path, Supplier<Object> value) {
        byPath.put(path, answered -> value.get());
    }

    private void identity(List<Decision> decisions, String organisation) {
        Case dossier = content.dossier();
        String reference = dossier.reference();
        computed("identity.reference", () -> reference);
        computed("identity.uuid", () -> UUID.nameUUIDFromBytes(reference.getBytes(StandardCharsets.UTF_8)));
        computed("identity.title", content::title);
        byPath.put("identity.text", answered -> answered == null ? lastSummary(decisions) : answered);
        computed("identity.frameworkVersion", dossier::frameworkVersion);
        computed("steward.organisation", () -> new LabelledCode(dossier.organisation(), organisation));
        computed("steward.commune", () -> new Organisation(dossier.organisation(), "").isCommune());
    }

    private static String lastSummary(List<Decision> decisions) {
        return decisions.isEmpty() ? null : decisions.get(decisions.size() - 1).publicSummary();
    }

    private void standing(StandingSection standing) {
        computed("standing.status", standing::status);
        computed("standing.since", standing::since);
        computed("standing.suspensionReason", standing::suspensionReason);
        computed("standing.origin", standing::origin);
        byPath.put("standing.inUseSince", answered -> standing.inUseSince((PartialDate) answered));
        computed("standing.regularisationDue", standing::regularisationDue);
        computed("standing.nextReassessment", standing::nextReassessment);
        computed("standing.reassessmentSince", standing::reassessmentSince);
        computed("standing.reassessmentLate", standing::isReassessmentLate);
        computed("ending.kind", standing::endingKind);
        computed("ending.date", standing::endingDate);
    }

    private void declaration(DeclarationSection declaration) {
        computed("declaration.identifier", declaration::identifier);
        computed("declaration.title", declaration::title);
        computed("declaration.file", declaration::file);
        computed("declaration.row", declaration::row);
        computed("declaration.date", declaration::date);
        computed("declaration.unverified", declaration::unverified);
    }

    private void trial() {
        JournaledTrial told = documents.protocol().isPresent()
                ? JournaledTrial.of(content.journal())
                : new JournaledTrial(null, null, null);
        computed("experimentation.actualStart", told::first);
        computed("experimentation.actualEnd", told::last);
        computed("experimentation.duration", told::summary);
        computed(INDICATORS, this::indicators);
        computed(
                "evaluation.date",
                () -> documents
                        .evaluation()
                        .map(document -> CaseContent.day(document.writtenAt()))
                        .orElse(null));
        computed("evaluation.reassessment", documents::isReassessment);
    }

    private List<IndicatorResult> indicators() {
        List<PublicDocument> measuring = documents.measuring().toList();
        return IntStream.rangeClosed(1, Indicator.PLACES)
                .mapToObj(place ->
                        EntryBuilder.build(IndicatorResult.class, INDICATORS, path -> measured(measuring, path, place)))
                .flatMap(found -> found.stream())
                .filter(indicator -> indicator.name() != null)
                .toList();
    }

    private static Object measured(List<PublicDocument> measuring, String path, int place) {
        return FieldTable.REGISTER.find(path).stream()
                .flatMap(field -> measuring.stream()
                        .map(document ->
                                path.equals(DIRECTION) ? document.code(field, place) : document.value(field, place)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * The days of the real trial of a solution, as the journal proves them; nobody writes these days by hand.
     *
     * @param first null before any experimentation, and of one that was called off before it began
     * @param last null while it goes on
     * @param summary French line of its closing; null while it goes on
     */
    private record JournaledTrial(LocalDate first, LocalDate last, String summary) {

        static JournaledTrial of(List<JournalEntry> journal) {
            Optional<TrialRound> round = Trial.of(journal).current();
            LocalDate last = round.flatMap(TrialRound::ended).orElse(null);
            LocalDate first = round.map(TrialRound::first)
                    .filter(day -> last == null || !day.isAfter(last))
                    .orElse(null);
            return new JournaledTrial(first, last, last == null ? null : summary(journal));
        }

        private static String summary(List<JournalEntry> journal) {
            return RecordedEvent.in(journal, ExperimentClosed.class)
                    .map(closed -> closed.event().trial())
                    .filter(text -> !text.isEmpty())
                    .reduce((earlier, later) -> later)
                    .orElse(null);
        }
    }
}
