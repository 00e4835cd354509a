package fr.cadreia.committee.steps;

import fr.cadreia.committee.examination.ExaminationSubject;
import fr.cadreia.committee.paper.FrenchWords;
import fr.cadreia.committee.steps.DraftOpinion.Finding;
import fr.cadreia.committee.steps.DraftOpinion.RuleFound;
import fr.cadreia.engine.form.FormField;
import fr.cadreia.engine.form.FormTexts;
import fr.cadreia.journal.Motion;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.FactLine;
import fr.cadreia.kernel.form.FormId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gives the words of a complete draft opinion to the people who vote on it, and its differences from another draft. */
@Component
public class DraftWords {

    private static final String SENTENCE = "Dispositif";
    private static final String REASONS = "Motifs";
    private static final String RESERVATION = "Réserve ";
    private static final String TEXT = "Motifs et résumé";
    private static final String RULE = "Règle ";
    private static final String TO_FOLLOW = "À suivre";

    private final FormTexts texts;

    DraftWords(FormTexts texts) {
        this.texts = texts;
    }

    /**
     * A difference between two drafts; French.
     *
     * @param before the earlier draft's words; empty where it had none
     * @param after the later draft's words; empty where it has none
     */
    public record Change(String what, String before, String after) {

        /** Returns a participle in the masculine singular, as it agrees with what has changed. */
        public String agreed(String participle) {
            return participle
                    + (what.startsWith(RESERVATION) || what.startsWith(RULE) ? "e" : what.equals(REASONS) ? "s" : "");
        }
    }

    /**
     * A part of a draft that the page of a session lets the chair change.
     *
     * @param name French
     */
    public record Passage(String name, List<Field> fields) {

        /**
         * A field of the motion's form.
         *
         * @param kind its type in the form
         * @param label French
         * @param longest the most characters; empty where it is no text
         * @param value as an input takes it
         */
        public record Field(String key, String kind, String label, Optional<Integer> longest, String value) {}
    }

    /**
     * Returns the parts of a draft that can be changed in a session, in the order of the form.
     *
     * @param draft answers to the fields of the draft
     */
    public List<Passage> passages(Answers draft) {
        boolean extended = draft.as(DraftOpinion.class).motion() == Motion.EXTEND;
        Set<String> amendable = DraftOpinion.amendable();
        Map<String, List<Passage.Field>> passages = new LinkedHashMap<>();
        for (FormField field : texts.schema(FormId.of(MotionPut.class)).fields()) {
            String key = field.key();
            if (amendable.contains(key) && (extended || !key.equals(DraftOpinion.EXTENSION_MONTHS))) {
                String name = IntStream.rangeClosed(1, DraftOpinion.RESERVATIONS)
                        .filter(number -> DraftOpinion.reservation(number).contains(key))
                        .mapToObj(number -> RESERVATION + number)
                        .findFirst()
                        .orElse(TEXT);
                passages.computeIfAbsent(name, first -> new ArrayList<>())
                        .add(new Passage.Field(
                                key,
                                field.type(),
                                field.plainLabel(),
                                field.constraints().maxLength(),
                                Objects.toString(draft.values().get(key), "")));
            }
        }
        return passages.entrySet().stream()
                .map(passage -> new Passage(passage.getKey(), passage.getValue()))
                .toList();
    }

    /** Returns the text put to the vote, before anybody has voted; French, in the order of a paper. */
    public List<FactLine> of(DraftOpinion draft, ExaminationSubject subject) {
        List<FactLine> lines = new ArrayList<>();
        proposed(draft, subject).ifPresent(sentence -> lines.add(new FactLine(SENTENCE, sentence)));
        lines.addAll(said(draft));
        return lines;
    }

    private static Optional<String> proposed(DraftOpinion draft, ExaminationSubject subject) {
        return Optional.ofNullable(draft.motion())
                .map(motion -> OperativeSentence.proposed(
                        motion, subject, draft.reservations().size(), draft.months()));
    }

    /** Returns the draft's text without its operative sentence. */
    public List<FactLine> said(DraftOpinion draft) {
        List<FactLine> lines = texts(draft, Reservation::words);
        String found = found(draft).stream()
                .map(line -> FrenchWords.within(line.label()) + ", " + FrenchWords.within(line.value()))
                .collect(Collectors.joining("\u00a0; "));
        return found.isEmpty()
                ? lines
                : Stream.concat(lines.stream(), Stream.of(new FactLine("Constats", found)))
                        .toList();
    }

    private static List<FactLine> texts(DraftOpinion draft, Function<Reservation, String> demand) {
        List<FactLine> lines = new ArrayList<>();
        lines.add(new FactLine(REASONS, draft.reasons()));
        draft.reservations()
                .forEach(reservation ->
                        lines.add(new FactLine(RESERVATION + reservation.number(), demand.apply(reservation))));
        lines.add(new FactLine("Résumé pour le public", draft.publicSummary()));
        lines.removeIf(line -> line.value().isBlank());
        return lines;
    }

    private List<FactLine> found(DraftOpinion draft) {
        return draft.findings().stream()
                .filter(found -> found.rule() != null)
                .map(found -> new FactLine(
                        RULE + found.number(),
                        of(found) + (found.reason().isBlank() ? "" : " (" + found.reason() + ")")))
                .toList();
    }

    /** Returns the words of the finding on a rule; French. */
    String of(RuleFound found) {
        return found.rule() == Finding.TO_FOLLOW
                ? TO_FOLLOW
                : texts.value(MotionPut.class, DraftOpinion.finding(found.number()), found.rule());
    }

    /**
     * Lists the changes in the order of the text; empty when both opinions say the same. The text leaves out the
     * function responsible for a reservation, because everybody may read the minutes.
     */
    public List<Change> changes(DraftOpinion before, DraftOpinion after, ExaminationSubject subject) {
        Map<String, String> from = byLabel(before, subject);
        Map<String, String> to = byLabel(after, subject);
        Set<String> labels = new LinkedHashSet<>(to.keySet());
        labels.addAll(from.keySet());
        return labels.stream()
                .filter(label -> !Objects.equals(from.get(label), to.get(label)))
                .map(label -> new Change(label, from.getOrDefault(label, ""), to.getOrDefault(label, "")))
                .toList();
    }

    private Map<String, String> byLabel(DraftOpinion draft, ExaminationSubject subject) {
        Map<String, String> lines = new LinkedHashMap<>();
        proposed(draft, subject).ifPresent(sentence -> lines.put(SENTENCE, sentence));
        Stream.concat(texts(draft, Reservation::demand).stream(), found(draft).stream())
                .forEach(line -> lines.put(line.label(), line.value()));
        return lines;
    }
}
