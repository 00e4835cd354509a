package fr.cadreia.register;

import fr.cadreia.dossier.AdoptedMotions;
import fr.cadreia.dossier.OpinionKind;
import fr.cadreia.dossier.Opinions;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.steps.authorityact.AuthorityAct.Choice;
import fr.cadreia.dossier.steps.opinion.Opinion;
import fr.cadreia.journal.CaseEvent.AuthorityDecided;
import fr.cadreia.journal.Motion;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.register.entry.EntryBuilder;
import fr.cadreia.register.entry.FieldTable;
import fr.cadreia.register.entry.FormQuestion;
import fr.cadreia.register.entry.LabelledCode;
import fr.cadreia.register.entry.PublicOpinion;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The opinions that prepared what was decided, of the forms that the table of fields names. They are public from the
 * authority's act on, or from the committee's opinion where no act follows; an opinion that its author keeps
 * confidential never is.
 */
final class OpinionSection {

    static final String OPINIONS = "opinions";

    private static final String POSITION = OPINIONS + ".position";

    private final CaseContent content;
    private final Opinions kinds;

    OpinionSection(CaseContent content, Opinions kinds) {
        this.content = content;
        this.kinds = kinds;
    }

    List<PublicOpinion> opinions() {
        return decided().stream()
                .flatMap(moment -> FieldTable.REGISTER.field(POSITION).from().stream()
                        .map(FormQuestion::form)
                        .flatMap(form ->
                                content.newest(form, given -> !given.writtenAt().isAfter(moment)).stream()))
                .filter(OpinionSection::isOpen)
                .map(this::told)
                .toList();
    }

    /** Returns the moment of the last act of the authority, or of the last opinion that no act follows. */
    private Optional<Instant> decided() {
        Stream<Instant> acts = RecordedEvent.in(content.journal(), AuthorityDecided.class)
                .filter(given -> Choice.of(given.event().decision()) != Choice.SECOND_EXAMINATION)
                .map(given -> given.row().writtenAt());
        Stream<Instant> opinions = AdoptedMotions.in(content.journal())
                .filter(adopted -> !adopted.event().outcome().isAdopted(Motion.GENERALIZE))
                .map(adopted -> adopted.row().writtenAt());
        return Stream.concat(acts, opinions).max(Comparator.naturalOrder());
    }

    private static boolean isOpen(StepDocument given) {
        return !OpinionKind.isForm(given.form()) || !given.as(Opinion.class).confidential();
    }

    private PublicOpinion told(StepDocument given) {
        PublicDocument said = content.published(given);
        return EntryBuilder.build(PublicOpinion.class, OPINIONS, path -> switch (path) {
                    case "opinions.kind" -> new LabelledCode(given.form(), name(given.form()));
                    case "opinions.date" -> CaseContent.day(given.writtenAt());
                    default -> said.value(FieldTable.REGISTER.field(path));
                })
                .orElseThrow();
    }

    private String name(String form) {
        return kinds.kinds().stream()
                .filter(kind -> kind.form().equals(form))
                .map(OpinionKind::title)
                .findFirst()
                .orElseGet(() -> Step.ofForm(form).map(Step::label).orElse(form));
    }
}
