package fr.cadreia.dossier.summary;

import java.util.List;
import java.util.Set;

/**
 * What one step shows of the case.
 *
 * @param essentials above its questions, where the framework's requirements do not list them
 * @param open the sections of the summary that are unfolded beside it
 */
public record StepView(List<Essential> essentials, Set<SectionKind> open) {

    public static final StepView NONE = new StepView(List.of(), Set.of());

    public static StepView of(List<Essential> essentials, SectionKind... open) {
        return new StepView(essentials, Set.of(open));
    }
}
