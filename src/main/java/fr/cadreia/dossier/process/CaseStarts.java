package fr.cadreia.dossier.process;

import fr.cadreia.dossier.Cases;
import fr.cadreia.kernel.form.Startable;
import fr.cadreia.people.Role;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A person who proposes for a department or a commune opens a case. */
@Component
class CaseStarts implements Startable {

    private final Cases cases;

    CaseStarts(Cases cases) {
        this.cases = cases;
    }

    @Override
    public String processKey() {
        return CaseProcess.KEY;
    }

    @Override
    public Set<String> groups() {
        return Set.of(Role.AGENTS.id(), Role.COMMUNES.id());
    }

    @Override
    public String nextKey() {
        return cases.nextReference();
    }
}
