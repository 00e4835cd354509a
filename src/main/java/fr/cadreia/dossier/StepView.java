package fr.cadreia.dossier;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The texts on a step, and the parts of its case that it shows.
 *
 * @param title French name of the act of its form, in the time line; empty where the act is a step of the path
 * @param conclusions the fields with its conclusion and the reason, for the time line
 * @param section the section of a case's summary that retells its answers; empty where none does
 * @param essentials the facts above its questions, where the framework's requirements do not list them
 * @param open the sections of the summary that are unfolded beside it
 */
public record StepView(
        String title,
        List<String> conclusions,
        Optional<SectionKind> section,
        List<Essential> essentials,
        Set<SectionKind> open) {

    /** The view of a step of the path that has no further texts. */
    public static final StepView PLAIN = new StepView("", List.of(), Optional.empty(), List.of(), Set.of());

    public static StepView named(String title) {
        return new StepView(title, List.of(), Optional.empty(), List.of(), Set.of());
    }

    public static StepView retoldIn(SectionKind section) {
        return new StepView("", List.of(), Optional.of(section), List.of(), Set.of());
    }

    /** @param fields their values in words, in this order */
    public StepView concluding(String... fields) {
        return new StepView(title, List.of(fields), section, essentials, open);
    }

    public StepView showing(Essential... essentials) {
        return new StepView(title, conclusions, section, List.of(essentials), open);
    }

    public StepView opening(SectionKind... sections) {
        return new StepView(title, conclusions, section, essentials, Set.of(sections));
    }
}
