package fr.cadreia.dossier.step;

import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.commitment.Undertaking;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The four opinions. */
@Configuration(proxyBeanMethods = false)
class OpinionSteps {

    @Bean
    CaseStep dpoOpinion(Dossier dossier, Undertaking undertaking) {
        return new OpinionStep("opinion-dpo", "Avis du délégué à la protection des données", dossier, undertaking);
    }

    @Bean
    CaseStep securityOpinion(Dossier dossier, Undertaking undertaking) {
        return new OpinionStep("opinion-security", "Avis sécurité", dossier, undertaking);
    }

    @Bean
    CaseStep sobrietyOpinion(Dossier dossier, Undertaking undertaking) {
        return new OpinionStep("opinion-sobriety", "Avis sobriété numérique", dossier, undertaking);
    }

    @Bean
    CaseStep hrOpinion(Dossier dossier, Undertaking undertaking) {
        return new OpinionStep("opinion-hr", "Avis ressources humaines", dossier, undertaking);
    }
}
