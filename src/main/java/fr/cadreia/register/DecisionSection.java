package fr.cadreia.register;

import fr.cadreia.committee.session.CommitteeCalendar;
import fr.cadreia.dossier.AdoptedMotions;
import fr.cadreia.dossier.steps.authorityact.AuthorityAct.Choice;
import fr.cadreia.journal.CaseEvent.AuthorityCommented;
import fr.cadreia.journal.CaseEvent.AuthorityDecided;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.ExaminationEvent.ExtractFiled;
import fr.cadreia.journal.ExaminationEvent.ExtractReplaced;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.register.entry.Decision;
import fr.cadreia.register.entry.EntryBuilder;
import fr.cadreia.register.entry.FieldTable;
import fr.cadreia.register.entry.LabelledCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The committee's decisions, each from the journal's row of its extract and the motion that was voted; where none was adopted,
 * from the chair's record of what follows.
 */
final class DecisionSection {

    private static final String RESULT = "result";
    private static final String MOTION = "motion";

    private final CaseContent content;
    private final CommitteeCalendar caseSessions;
    private final List<RecordedEvent<ExtractFiled>> filed;

    DecisionSection(CaseContent content, CommitteeCalendar caseSessions) {
        this.content = content;
        this.caseSessions = caseSessions;
        this.filed = RecordedEvent.in(content.journal(), ExtractFiled.class).toList();
    }

    List<Decision> decisions() {
        return filed.stream().map(this::decision).toList();
    }

    /** Returns the moment when a motion was last adopted. */
    Optional<Instant> lastAdopted() {
        return AdoptedMotions.in(content.journal())
                .map(decision -> decision.row().writtenAt())
                .reduce((earlier, later) -> later);
    }

    private Decision decision(RecordedEvent<ExtractFiled> recorded) {
        ExtractFiled extract = recorded.event();
        Optional<PublicDocument> said = content.newest(
                        extract.outcome().adopted().isPresent() ? MOTION : RESULT,
                        document -> document.processInstanceId().equals(extract.process()))
                .map(content::published);
        Optional<RecordedEvent<AuthorityDecided>> answer = after(recorded, AuthorityDecided.class);
        String session = caseSessions
                .sessionOf(content.dossier().reference(), extract.process())
                .orElse(null);
        return EntryBuilder.build(Decision.class, ComputedFields.DECISIONS, path -> switch (path) {
                    case "decisions.number" -> extract.number();
                    case "decisions.opinion" -> extract.opinion();
                    case "decisions.date" -> CaseContent.day(recorded.row().writtenAt());
                    case "decisions.outcome" ->
                        new LabelledCode(extract.outcome().code(), words(extract));
                    case "decisions.session" -> session;
                    case "decisions.answer" ->
                        answer.map(given -> new LabelledCode(given.event().decision(), sentence(given)))
                                .orElse(null);
                    case "decisions.observation" -> observations(recorded);
                    case "decisions.answerReasons" ->
                        answer.map(given -> given.event().reason())
                                .filter(reason -> !reason.isEmpty())
                                .orElse(null);
                    case "decisions.reasons" -> corrected(extract).orElseGet(() -> answered(said, path));
                    default -> answered(said, path);
                })
                .orElseThrow();
    }

    /** Returns all observations; where there are several, each on a line with its day. Null where there is none. */
    private String observations(RecordedEvent<ExtractFiled> opinion) {
        List<RecordedEvent<AuthorityCommented>> made =
                allAfter(opinion, AuthorityCommented.class).toList();
        if (made.size() == 1) {
            return made.get(0).event().reason();
        }
        return made.isEmpty()
                ? null
                : made.stream()
                        .map(one -> "Le " + FrenchText.day(one.row().writtenAt()) + "\u00a0: "
                                + one.event().reason())
                        .collect(Collectors.joining("\n"));
    }

    private <E extends Event> Optional<RecordedEvent<E>> after(RecordedEvent<ExtractFiled> opinion, Class<E> kind) {
        return allAfter(opinion, kind).reduce((earlier, later) -> later);
    }

    /** Returns the events of a kind between an opinion and the next one: the authority speaks of the last opinion. */
    private <E extends Event> Stream<RecordedEvent<E>> allAfter(RecordedEvent<ExtractFiled> opinion, Class<E> kind) {
        int until = filed.stream()
                .map(later -> later.row().sequence())
                .filter(sequence -> sequence > opinion.row().sequence())
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        return RecordedEvent.in(content.journal(), kind)
                .filter(given -> given.row().sequence() > opinion.row().sequence()
                        && given.row().sequence() < until);
    }

    /** Returns « Avis suivi : décision n° D-131 du 3 mars 2026, Métropole de Valmont ». */
    private static String sentence(RecordedEvent<AuthorityDecided> given) {
        String by = ", " + given.event().authority();
        return switch (Choice.of(given.event().decision())) {
            case FOLLOWS -> "Avis suivi\u00a0: " + given.event().act() + by;
            case REFUSES -> "Avis non suivi, le " + FrenchText.day(given.row().writtenAt()) + by;
            case SECOND_EXAMINATION ->
                "Second examen demandé le " + FrenchText.day(given.row().writtenAt()) + by;
        };
    }

    private static Object answered(Optional<PublicDocument> said, String path) {
        return said.map(document -> document.value(FieldTable.REGISTER.field(path)))
                .orElse(null);
    }

    /** Returns the reasons of the last extract that replaced this one; none where it was not corrected. */
    private Optional<Object> corrected(ExtractFiled extract) {
        return RecordedEvent.in(content.journal(), ExtractReplaced.class)
                .map(RecordedEvent::event)
                .filter(replaced -> replaced.process().equals(extract.process()))
                .reduce((earlier, later) -> later)
                .map(replaced -> replaced.correctedReasons().strip());
    }

    /** Returns the sentence of the extract; its hash in the journal attests it. */
    private static String words(ExtractFiled extract) {
        return extract.sentence().isEmpty() ? extract.outcome().label() : extract.sentence();
    }
}
