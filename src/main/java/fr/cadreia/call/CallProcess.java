package fr.cadreia.call;

import fr.cadreia.dossier.MatterNumbers;
import fr.cadreia.dossier.matter.MatterProcess;
import fr.cadreia.engine.config.AsApplication;
import fr.cadreia.people.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** Experts call for projects. */
@Component
class CallProcess extends MatterProcess {

    CallProcess(MatterNumbers numbers, AsApplication engine) {
        super("call-for-projects", CallsForProjects.PREFIX, List.of(Role.AI_EXPERTS), numbers, engine);
    }
}
