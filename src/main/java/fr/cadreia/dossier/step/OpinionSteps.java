package fr.cadreia.dossier.step;

import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.TypeOpinions;
import fr.cadreia.dossier.commitment.Undertaking;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The four opinions. */
@Configuration(proxyBeanMethods = false)
class OpinionSteps {

    @Bean
    CaseStep dpoOpinion(Dossier dossier, Undertaking undertaking, ObjectProvider<TypeOpinions> types) {
        return new OpinionStep(
                "opinion-dpo", "Avis du délégué à la protection des données", dossier, undertaking, types);
    }

    @Bean
    CaseStep securityOpinion(Dossier dossier, Undertaking undertaking, ObjectProvider<TypeOpinions> types) {
        return new OpinionStep("opinion-security", "Avis sécurité", dossier, undertaking, types);
    }

    @Bean
    CaseStep sobrietyOpinion(Dossier dossier, Undertaking undertaking, ObjectProvider<TypeOpinions> types) {
        return new OpinionStep("opinion-sobriety", "Avis sobriété numérique", dossier, undertaking, types);
    }

    @Bean
    CaseStep hrOpinion(Dossier dossier, Undertaking undertaking, ObjectProvider<TypeOpinions> types) {
        return new OpinionStep("opinion-hr", "Avis ressources humaines", dossier, undertaking, types);
    }
}
