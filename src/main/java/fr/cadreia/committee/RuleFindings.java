package fr.cadreia.committee;

import fr.cadreia.dossier.Dossier;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.form.FormTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The ten rules of the framework: what was computed of each, and beside it what the committee found. */
@Component
public class RuleFindings {

    private static final String NONE = "Sans constat";

    private final Dossier dossier;
    private final FormTexts texts;

    RuleFindings(Dossier dossier, FormTexts texts) {
        this.dossier = dossier;
        this.texts = texts;
    }

    /** All French. */
    public record Finding(String rule, String elements, String evidence, String finding) {}

    /** @param result the chair's record of the result */
    public List<Finding> of(String reference, Answers result) {
        List<Finding> findings = new ArrayList<>();
        for (Object row :
                (List<?>) dossier.recaps().of(reference, Optional.empty()).get("rules")) {
            Map<?, ?> rule = (Map<?, ?>) row;
            String found = texts.value("result", "findingRule" + (findings.size() + 1), result);
            findings.add(new Finding(
                    String.valueOf(rule.get("rule")).replaceFirst("^(\\d+)\\. ", "Règle $1 – "),
                    String.valueOf(rule.get("status")),
                    String.valueOf(rule.get("evidence")),
                    found.isEmpty() ? NONE : found));
        }
        return findings;
    }
}
