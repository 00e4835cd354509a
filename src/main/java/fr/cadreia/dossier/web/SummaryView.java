package fr.cadreia.dossier.web;

import fr.cadreia.dossier.SectionKind;
import fr.cadreia.dossier.SummarySection;
import java.util.List;
import java.util.Set;

/** The content of the fragment {@code dossier/summary}: the sections of a record, some of them unfolded. */
public record SummaryView(List<Part> parts) {

    /** @param open unfolded */
    public record Part(SummarySection section, boolean open) {}

    /** Returns the view for the page whose heading already describes the case: the rest is folded. */
    static SummaryView onCasePage(List<SummarySection> sections) {
        return new SummaryView(sections.stream()
                .filter(section -> !section.id().equals(SectionKind.CASE.id()))
                .map(section -> new Part(section, false))
                .toList());
    }

    /**
     * Returns the view beside a task: the sections that matter for its step come first, and unfolded; where none is
     * named, the first section.
     */
    public static SummaryView besideTask(List<SummarySection> sections, Set<String> open) {
        boolean none = sections.stream().noneMatch(section -> open.contains(section.id()));
        String first = sections.isEmpty() ? "" : sections.get(0).id();
        List<Part> parts = sections.stream()
                .map(section -> new Part(section, none ? section.id().equals(first) : open.contains(section.id())))
                .sorted(java.util.Comparator.comparing(Part::open).reversed())
                .toList();
        return new SummaryView(parts);
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }
}
