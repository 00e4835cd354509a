package fr.cadreia.call.step;

import fr.cadreia.call.Call;
import fr.cadreia.call.CallVariables;
import fr.cadreia.call.Calls;
import fr.cadreia.call.Proposer;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.FieldError;
import fr.cadreia.engine.StepContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Opens the call: it is public at once. */
@Component
class CallStartStep extends CallStep {

    CallStartStep(Dossier dossier, Calls calls) {
        super("call-start", dossier, calls);
    }

    @Override
    protected List<FieldError> faults(StepContext step, Answers answers) {
        LocalDate closesOn = answers.date("closesOn").orElseThrow();
        if (closesOn.isBefore(dossier().today())) {
            return List.of(FieldError.of("closesOn", "cette date est passée\u00a0: indiquez une date à venir."));
        }
        return closesOn.isAfter(dossier().today().plusYears(1))
                ? List.of(FieldError.of("closesOn", "un appel se clôt dans l’année."))
                : List.of();
    }

    @Override
    protected Map<String, Object> complete(StepContext step, Answers answers) {
        calls().add(new Call(
                step.caseReference(),
                answers.text("title").strip(),
                answers.text("purpose"),
                answers.text("criteria"),
                answers.list("openTo").stream()
                        .flatMap(code -> Proposer.of(code).stream())
                        .collect(Collectors.toSet()),
                answers.date("closesOn").orElseThrow(),
                step.actor(),
                "",
                ""));
        // The experts choose when no proposal can come any more.
        LocalDate end = answers.date("closesOn").orElseThrow().plus(dossier().timeFor("call-selection"));
        return dossier().lastDay(end, CallVariables.END, CallVariables.REMINDER, CallVariables.LATE);
    }
}
