package fr.cadreia.review.step;

import static fr.cadreia.dossier.Recaps.row;

import fr.cadreia.dossier.Dossier;
import fr.cadreia.engine.form.FormTexts;
import fr.cadreia.framework.Difference;
import fr.cadreia.framework.FrameworkVersion;
import fr.cadreia.framework.Frameworks;
import fr.cadreia.framework.Setting;
import fr.cadreia.review.Adoption;
import fr.cadreia.review.ReviewFigures;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What every step of a review needs, and what its forms show as tables. */
@Component
class ReviewDesk {

    private final Dossier dossier;
    private final FormTexts texts;
    private final Frameworks frameworks;
    private final Adoption adoption;
    private final ReviewFigures figures;

    ReviewDesk(Dossier dossier, FormTexts texts, Frameworks frameworks, Adoption adoption, ReviewFigures figures) {
        this.dossier = dossier;
        this.texts = texts;
        this.frameworks = frameworks;
        this.adoption = adoption;
        this.figures = figures;
    }

    Dossier dossier() {
        return dossier;
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

    /** A section for each family, rows {@code {label, value}}: as the committee saw them, or as they are now. */
    Map<String, Object> figures(String review) {
        Map<String, Object> sections = new LinkedHashMap<>();
        figures.of(review)
                .forEach((family, rows) -> sections.put(
                        family,
                        rows.stream()
                                .map(figure -> row(figure.label(), figure.value()))
                                .toList()));
        return sections;
    }

    /** What a new version would change, rows {@code {label, value}}: the ten rules, then the settings. */
    List<Map<String, Object>> inForce() {
        FrameworkVersion version = frameworks.latest();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int rule = 1; rule <= FrameworkVersion.RULES; rule++) {
            rows.add(row("Règle " + rule, version.rules().get(rule - 1)));
        }
        for (Setting setting : Setting.values()) {
            rows.add(row(setting.label(), setting.text(version.settings().get(setting))));
        }
        return rows;
    }

    /** What the last proposal changes, rows {@code {label, before, after}}; empty before one. */
    List<Map<String, Object>> difference(String review) {
        FrameworkVersion current = frameworks.latest();
        List<Map<String, Object>> rows = new ArrayList<>();
        adoption.draft(review, dossier.today(), "").ifPresent(draft -> {
            Difference difference = Difference.between(current, draft);
            difference
                    .rules()
                    .forEach(change -> rows.add(difference(
                            "Règle " + change.rule(),
                            current.rules().get(change.rule() - 1),
                            draft.rules().get(change.rule() - 1))));
            difference
                    .settings()
                    .forEach(change -> rows.add(difference(change.setting().label(), change.before(), change.after())));
        });
        return rows;
    }

    private static Map<String, Object> difference(String label, String before, String after) {
        return Map.of("label", label, "before", before, "after", after);
    }
}
