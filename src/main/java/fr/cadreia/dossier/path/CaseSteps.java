package fr.cadreia.dossier.path;

import fr.cadreia.dossier.CaseStep;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The steps of cases and matters, by their form. The texts on a step stand with the step itself. */
@Component
public class CaseSteps {

    private final Supplier<Map<String, CaseStep<?>>> byForm;

    /** @param steps asked when they are first needed, since they need much that tells of them */
    CaseSteps(ObjectProvider<CaseStep<?>> steps) {
        this.byForm = SingletonSupplier.of(
                () -> steps.stream().collect(Collectors.toUnmodifiableMap(CaseStep::formId, Function.identity())));
    }

    /** Returns the step of a form; empty for a form that the application does not know. */
    public Optional<CaseStep<?>> of(String form) {
        return Optional.ofNullable(byForm.get().get(form));
    }

    /** Tells the same as {@link CaseStep#isSecret()}. */
    public boolean isSecret(String form) {
        return of(form).filter(CaseStep::isSecret).isPresent();
    }

    /** Tells the same as {@link CaseStep#isAnonymous()}. */
    public boolean isAnonymous(String form) {
        return of(form).filter(CaseStep::isAnonymous).isPresent();
    }
}
