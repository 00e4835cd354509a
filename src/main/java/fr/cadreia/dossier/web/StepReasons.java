package fr.cadreia.dossier.web;

import fr.cadreia.dossier.DecisionWords;
import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.document.Opinion;
import fr.cadreia.dossier.event.ExaminationEvent.ResultRecorded;
import fr.cadreia.engine.form.FormTexts;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a completed step concluded, and why, in the words of whoever completed it. */
@Component
class StepReasons {

    /** By form: the answers that say it. */
    private static final Map<String, List<String>> CONCLUSIONS = Map.ofEntries(
            Map.entry("review", List.of("admissibility", "reason")),
            Map.entry("opinion-dpo", List.of("position", "reasons")),
            Map.entry("opinion-security", List.of("position", "reasons")),
            Map.entry("opinion-sobriety", List.of("position", "reasons")),
            Map.entry("opinion-hr", List.of("position", "reasons")),
            Map.entry("data-gate", List.of("gateReason")),
            Map.entry("assessment", List.of("recommendation", "recommendationReason")),
            Map.entry("reassessment", List.of("recommendation", "recommendationReason")),
            Map.entry("second-reading", List.of("agreement", "reasons")),
            Map.entry("result", List.of("reasons")),
            Map.entry("stop", List.of("reasonPublic")));

    /** The whole text stands among the answers of the step. */
    private static final int LONGEST = 300;

    private final FormTexts texts;
    private final DecisionWords decisions;

    StepReasons(FormTexts texts, DecisionWords decisions) {
        this.texts = texts;
        this.decisions = decisions;
    }

    /**
     * @param insider whether the reader may know confidential opinions
     * @return French, or empty when the step concludes nothing
     */
    String of(JournalEntry entry, StepDocument document, boolean insider) {
        if (document.form().startsWith("opinion-") && document.as(Opinion.class).isConfidential() && !insider) {
            return "Avis confidentiel";
        }
        String said = CONCLUSIONS.getOrDefault(document.form(), List.of()).stream()
                .map(field -> texts.value(document.form(), field, document.answers()))
                .filter(value -> !value.isBlank())
                .collect(Collectors.joining("\u00a0: "));
        return shortened(entry.kind() == JournalKind.RESULT_RECORDED ? verdict(entry) + "\u00a0: " + said : said);
    }

    private String verdict(JournalEntry entry) {
        ResultRecorded result = entry.as(ResultRecorded.class).orElseThrow();
        return decisions.of(result.motion())
                + (result.adopted() ? ", projet d’avis adopté" : ", projet d’avis non adopté");
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST).strip() + "…";
    }
}
