package fr.cadreia.call.process;

import fr.cadreia.call.CallsForProjects;
import fr.cadreia.dossier.Matter;
import fr.cadreia.dossier.matter.MatterNumbers;
import fr.cadreia.dossier.matter.MatterSource;
import fr.cadreia.kernel.form.Startable;
import fr.cadreia.people.Role;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** One instance of {@code call-for-projects.bpmn} for each call, under the call's reference. */
@Component
class CallProcess implements Startable, MatterSource {

    private final CallsForProjects calls;
    private final MatterNumbers numbers;

    CallProcess(CallsForProjects calls, MatterNumbers numbers) {
        this.calls = calls;
        this.numbers = numbers;
    }

    @Override
    public String processKey() {
        return "call-for-projects";
    }

    @Override
    public Set<String> groups() {
        return Set.of(Role.AI_EXPERTS.id());
    }

    @Override
    public String nextKey() {
        return numbers.next(CallsForProjects.PREFIX);
    }

    @Override
    public Optional<Matter> find(String reference) {
        return calls.find(reference).map(call -> call);
    }
}
