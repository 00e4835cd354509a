package fr.cadreia.dossier.step;

import fr.cadreia.dossier.CaseStep;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.TypeOpinions;
import fr.cadreia.dossier.commitment.CommitmentTracker;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The four opinions. */
@Configuration(proxyBeanMethods = false)
class OpinionSteps {

    @Bean
    CaseStep<?> dpoOpinion(Dossier dossier, CommitmentTracker tracker, ObjectProvider<TypeOpinions> types) {
        return new OpinionStep("opinion-dpo", "Avis du délégué à la protection des données", dossier, tracker, types);
    }

    @Bean
    CaseStep<?> securityOpinion(Dossier dossier, CommitmentTracker tracker, ObjectProvider<TypeOpinions> types) {
        return new OpinionStep("opinion-security", "Avis sécurité", dossier, tracker, types);
    }

    @Bean
    CaseStep<?> sobrietyOpinion(Dossier dossier, CommitmentTracker tracker, ObjectProvider<TypeOpinions> types) {
        return new OpinionStep("opinion-sobriety", "Avis sobriété numérique", dossier, tracker, types);
    }

    @Bean
    CaseStep<?> hrOpinion(Dossier dossier, CommitmentTracker tracker, ObjectProvider<TypeOpinions> types) {
        return new OpinionStep("opinion-hr", "Avis ressources humaines", dossier, tracker, types);
    }
}
