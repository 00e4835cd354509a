package fr.cadreia.review;

import fr.cadreia.dossier.MatterNumbers;
import fr.cadreia.dossier.matter.MatterProcess;
import fr.cadreia.engine.config.AsApplication;
import fr.cadreia.people.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** The committee begins a review; the application does when one is due. */
@Component
class ReviewProcess extends MatterProcess {

    ReviewProcess(MatterNumbers numbers, AsApplication engine) {
        super(
                "framework-review",
                Reviews.PREFIX,
                List.of(Role.COMMITTEE_CHAIR, Role.COMMITTEE_SECRETARY),
                numbers,
                engine);
    }
}
