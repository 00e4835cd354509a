package fr.cadreia.dossier.qualification;

import fr.cadreia.kernel.form.Answers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The largest use that is still on the light track: twenty agents, three months, no data of importance, nobody affected. */
final class SmallUse {

    private static final Map<String, Object> PROPOSED = Map.of(
            "personalData",
            "none",
            "criticalData",
            "none",
            "affectsPersons",
            "none",
            "audience",
            List.of("agents"),
            "userCount",
            20,
            "durationMonths",
            3);

    /**
     * What its proposal answers.
     *
     * @param changed names of fields, each with its other answer
     */
    static Map<String, Object> proposal(Object... changed) {
        Map<String, Object> answers = new HashMap<>(PROPOSED);
        for (int i = 0; i < changed.length; i += 2) {
            answers.put((String) changed[i], changed[i + 1]);
        }
        return answers;
    }

    /** What a rule is asked with: the proposal and its risk, the least unless it is among what is changed. */
    static Answers inputs(Object... changed) {
        Map<String, Object> inputs = proposal(changed);
        inputs.putIfAbsent("riskLevel", 1);
        return new Answers(inputs);
    }

    private SmallUse() {}
}
