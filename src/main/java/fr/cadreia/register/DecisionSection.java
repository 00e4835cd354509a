package fr.cadreia.register;

import fr.cadreia.committee.Meetings;
import fr.cadreia.committee.Motion;
import fr.cadreia.committee.Reservation;
import fr.cadreia.dossier.Recorded;
import fr.cadreia.dossier.event.ExaminationEvent.ExtractFiled;
import fr.cadreia.dossier.event.ExaminationEvent.ExtractReplaced;
import fr.cadreia.register.entry.Choice;
import fr.cadreia.register.entry.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** The committee's decisions, each from the journal's row of its extract and the chair's record of the result. */
final class DecisionSection {

    private static final String SENT_BACK = "Renvoyer le dossier pour complément de bilan";

    private final CaseContent content;
    private final Meetings meetings;
    private final List<Recorded<ExtractFiled>> filed;

    DecisionSection(CaseContent content, Meetings meetings) {
        this.content = content;
        this.meetings = meetings;
        this.filed = Recorded.in(content.journal(), ExtractFiled.class).toList();
    }

    List<Decision> decisions() {
        return filed.stream().map(this::decision).toList();
    }

    /** When a motion was last adopted; sending back is no answer to an evaluation. */
    Optional<Instant> lastAdopted() {
        return filed.stream()
                .filter(decision -> !decision.event().outcome().equals(Motion.SENT_BACK))
                .map(decision -> decision.row().writtenAt())
                .reduce((earlier, later) -> later);
    }

    private Decision decision(Recorded<ExtractFiled> recorded) {
        ExtractFiled extract = recorded.event();
        PublicDocument result = content.newest(
                        "result", document -> document.processInstanceId().equals(extract.process()))
                .map(document -> content.published(document, corrected(extract)))
                .orElseGet(() -> content.nothing("result"));
        String reference = content.dossier().reference();
        return new Decision(
                extract.number(),
                CaseContent.day(recorded.row().writtenAt()),
                new Choice(extract.outcome(), words(extract)),
                result.text("reasons"),
                result.text("publicSummary"),
                meetings.sessionOf(reference, extract.process()).orElse(null),
                IntStream.rangeClosed(1, Reservation.PLACES)
                        .mapToObj(number -> result.text("reservation" + number + "Text"))
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** The reasons of the last extract that replaced this one; none where it was not corrected. */
    private Map<String, Object> corrected(ExtractFiled extract) {
        return Recorded.in(content.journal(), ExtractReplaced.class)
                .map(Recorded::event)
                .filter(replaced -> replaced.process().equals(extract.process()))
                .reduce((earlier, later) -> later)
                .map(replaced -> Map.<String, Object>of("reasons", replaced.correctedReasons()))
                .orElse(Map.of());
    }

    /** The sentence of the extract; its hash in the journal attests it. */
    private static String words(ExtractFiled extract) {
        return extract.sentence().isEmpty()
                ? Motion.of(extract.outcome()).map(Motion::label).orElse(SENT_BACK)
                : extract.sentence();
    }
}
