package fr.cadreia.dossier.step;

import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.Dossier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The four opinions, which need nothing of their own: what the form demands is all. */
@Configuration(proxyBeanMethods = false)
class OpinionSteps {

    @Bean
    CaseStep dpoOpinion(Dossier dossier) {
        return new PlainStep("opinion-dpo", dossier);
    }

    @Bean
    CaseStep securityOpinion(Dossier dossier) {
        return new PlainStep("opinion-security", dossier);
    }

    @Bean
    CaseStep sobrietyOpinion(Dossier dossier) {
        return new PlainStep("opinion-sobriety", dossier);
    }

    @Bean
    CaseStep hrOpinion(Dossier dossier) {
        return new PlainStep("opinion-hr", dossier);
    }

    private static final class PlainStep extends CaseStep {
        PlainStep(String formId, Dossier dossier) {
            super(formId, dossier);
        }
    }
}
