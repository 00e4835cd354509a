package fr.cadreia.guard;

import fr.cadreia.dossier.Essential;
import fr.cadreia.dossier.summary.RequiredEssentials;
import fr.cadreia.guard.diagram.requirement.Requirements;
import java.util.List;
import org.springframework.stereotype.Component;

/** The facts that the people who decide must have before their eyes, as the requirements list them. */
@Component
class DecidersView implements RequiredEssentials {

    private final Requirements requirements;

    /** @throws IllegalStateException when the requirements name a fact that the application cannot show */
    DecidersView(Requirements requirements) {
        this.requirements = requirements;
        requirements.essentials().keySet().forEach(this::of);
    }

    @Override
    public List<Essential> of(String form) {
        return requirements.essentials(form).stream()
                .map(code -> Essential.of(code)
                        .orElseThrow(() -> new IllegalStateException(
                                "The requirements name an essential that nothing says: " + code)))
                .toList();
    }
}
