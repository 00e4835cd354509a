package fr.cadreia.incident;

import fr.cadreia.dossier.MatterNumbers;
import fr.cadreia.dossier.matter.MatterProcess;
import fr.cadreia.engine.config.AsApplication;
import fr.cadreia.people.Role;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** The process of a report: everybody who works here reports an incident; administrators work with no case. */
@Component
class ReportProcess extends MatterProcess {

    ReportProcess(MatterNumbers numbers, AsApplication engine) {
        super(
                "incident-report",
                Reports.PREFIX,
                Arrays.stream(Role.values()).filter(Role::actsOnCases).toList(),
                numbers,
                engine);
    }
}
