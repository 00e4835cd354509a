package fr.cadreia.kernel.form;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The step forms by id. A form that no feature claims (a task that an administrator added) is kept as it is. */
@Component
public class StepForms {

    /** The id under which a feature offers to keep the forms that nobody claims. */
    public static final String ANY_OTHER = "*";

    private final Map<String, StepForm> byId;

    StepForms(List<StepForm> forms) {
        this.byId = forms.stream().collect(Collectors.toUnmodifiableMap(StepForm::formId, Function.identity()));
    }

    public StepForm get(String formId) {
        StepForm form = byId.getOrDefault(formId, byId.get(ANY_OTHER));
        if (form == null) {
            throw FormRefusedException.because(
                    "Aucune étape ne correspond au formulaire «\u00a0" + formId + "\u00a0».");
        }
        return form;
    }
}
