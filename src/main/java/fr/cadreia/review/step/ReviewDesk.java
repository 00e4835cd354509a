package fr.cadreia.review.step;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.SummarySection;
import fr.cadreia.engine.form.FormTexts;
import fr.cadreia.figures.Figure;
import fr.cadreia.framework.FrameworkVersion;
import fr.cadreia.framework.Frameworks;
import fr.cadreia.framework.Setting;
import fr.cadreia.framework.VersionDifference;
import fr.cadreia.kernel.form.FactLine;
import fr.cadreia.review.Adoption;
import fr.cadreia.review.ReviewFigures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The means of every step of a review, and the sections beside its forms. */
@Component
class ReviewDesk {

    /** The section of the changes of a proposal. */
    static final String DIFFERENCE = "difference";

    private static final Map<String, String> FAMILIES = new LinkedHashMap<>();

    static {
        FAMILIES.put("steps", "Les dossiers par étape");
        FAMILIES.put("delays", "Les délais");
        FAMILIES.put("stops", "Les arrêts et les suspensions");
        FAMILIES.put("incidents", "Les incidents");
        FAMILIES.put("satisfaction", "La satisfaction");
        FAMILIES.put("energy", "L’énergie");
    }

    private final CaseRecords records;
    private final FormTexts texts;
    private final Frameworks frameworks;
    private final Adoption adoption;
    private final ReviewFigures figures;

    ReviewDesk(CaseRecords records, FormTexts texts, Frameworks frameworks, Adoption adoption, ReviewFigures figures) {
        this.records = records;
        this.texts = texts;
        this.frameworks = frameworks;
        this.adoption = adoption;
        this.figures = figures;
    }

    CaseRecords records() {
        return records;
    }

    FormTexts texts() {
        return texts;
    }

    Frameworks frameworks() {
        return frameworks;
    }

    Adoption adoption() {
        return adoption;
    }

    /**
     * Returns the sections: the figures, as the committee saw them or as they are now; the rules and settings that a
     * new version would change, and its changes.
     */
    List<SummarySection> sections(String review) {
        Map<String, List<Figure>> families = figures.of(review);
        List<SummarySection> sections = new ArrayList<>();
        FAMILIES.forEach((family, title) -> sections.add(SummarySection.answers(
                family,
                title,
                families.getOrDefault(family, List.of()).stream()
                        .map(figure -> new FactLine(figure.label(), figure.value()))
                        .toList())));
        sections.add(SummarySection.answers("in-force", "Le cadre adopté, dans sa dernière version", inForce()));
        sections.add(SummarySection.table(
                DIFFERENCE,
                "Ce qui changerait",
                List.of("Règle ou réglage", "Aujourd’hui", "Proposé"),
                difference(review)));
        return sections;
    }

    /** Returns the ten rules, then the settings. */
    private List<FactLine> inForce() {
        FrameworkVersion version = frameworks.latest();
        List<FactLine> lines = new ArrayList<>();
        for (int rule = 1; rule <= FrameworkVersion.RULES; rule++) {
            lines.add(new FactLine("Règle " + rule, version.rules().get(rule - 1)));
        }
        for (Setting setting : Setting.values()) {
            lines.add(new FactLine(
                    setting.label(), setting.text(version.settings().get(setting))));
        }
        return lines;
    }

    /** Returns the changes of the last proposal; empty before one. */
    private List<List<String>> difference(String review) {
        FrameworkVersion current = frameworks.latest();
        List<List<String>> rows = new ArrayList<>();
        adoption.draft(review, records.today(), "").ifPresent(draft -> {
            VersionDifference difference = VersionDifference.between(current, draft);
            difference
                    .rules()
                    .forEach(change -> rows.add(List.of(
                            "Règle " + change.rule(),
                            current.rules().get(change.rule() - 1),
                            draft.rules().get(change.rule() - 1))));
            difference
                    .settings()
                    .forEach(change -> rows.add(List.of(change.setting().label(), change.before(), change.after())));
        });
        return rows;
    }
}
