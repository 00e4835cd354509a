package fr.cadreia.dossier.web;

import fr.cadreia.dossier.CaseSteps;
import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.event.ExaminationEvent.ResultRecorded;
import fr.cadreia.dossier.event.JournalKind;
import fr.cadreia.dossier.qualification.OpinionKind;
import fr.cadreia.dossier.steps.opinion.Opinion;
import fr.cadreia.engine.ShortText;
import fr.cadreia.engine.form.FormTexts;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a completed step concluded, and why, in the words of whoever completed it. */
@Component
class StepReasons {

    /** The whole text stands among the answers of the step. */
    private static final int LONGEST = 300;

    private final FormTexts texts;
    private final CaseSteps steps;

    StepReasons(FormTexts texts, CaseSteps steps) {
        this.steps = steps;
        this.texts = texts;
    }

    /**
     * @param insider whether the reader may know confidential opinions
     * @return French, or empty when the step concludes nothing
     */
    String of(JournalEntry entry, StepDocument document, boolean insider) {
        if (OpinionKind.isForm(document.form()) && document.as(Opinion.class).confidential() && !insider) {
            return "Avis confidentiel";
        }
        String said = steps.of(document.form()).stream()
                .flatMap(step -> step.view().conclusions().stream())
                .map(field -> texts.value(document.form(), field, document.answers()))
                .filter(value -> !value.isBlank())
                .collect(Collectors.joining("\u00a0: "));
        return ShortText.marked(entry.kind() == JournalKind.RESULT_RECORDED ? result(entry, said) : said, LONGEST);
    }

    /** @param why what follows, where the chair says so */
    private static String result(JournalEntry entry, String why) {
        return why.isEmpty() ? verdict(entry) : verdict(entry) + "\u00a0: " + why;
    }

    private static String verdict(JournalEntry entry) {
        ResultRecorded result = entry.as(ResultRecorded.class).orElseThrow();
        return result.motion().label() + (result.adopted() ? ", projet d’avis adopté" : ", projet d’avis non adopté");
    }
}
