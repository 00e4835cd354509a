package fr.cadreia.dossier;

/** What the journal records. */
public enum JournalKind {
    OPENED("Dossier ouvert"),
    IMPORTED("Usage déjà en service inscrit"),
    STEP_ENTERED("Étape commencée"),
    STEP_COMPLETED("Étape terminée"),
    QUALIFIED("Qualification calculée"),
    EXCLUDED("Usage exclu par le cadre"),
    OPINIONS_REQUIRED("Avis requis"),
    OPINION_LAPSED("Avis non rendu au terme du délai"),
    DATA_GATE_COMPUTED("Contrôle de confidentialité calculé"),
    DATA_GATE_CLOSED("Contrôle de confidentialité fermé"),
    EXPERIMENT_BEGUN("Expérimentation commencée"),
    EXPERIMENT_ENDED("Expérimentation terminée"),
    USE_SUSPENDED("Usage suspendu"),
    USE_RESUMED("Usage repris"),
    TAKEN_UP("Dossier évoqué par le comité"),
    RELEASED("Évocation close par le comité"),
    USE_MAINTAINED("Usage maintenu à titre conservatoire"),
    STOP_REQUESTED("Arrêt demandé"),
    WITHDRAWAL_REQUESTED("Retrait demandé"),
    RECTIFICATION_REQUESTED("Rectification demandée"),
    RECTIFICATION_APPROVED("Rectification approuvée"),
    RECTIFICATION_REFUSED("Rectification refusée"),
    EXAMINATION_OPENED("Examen en comité ouvert"),
    QUORUM_CHECKED("Quorum constaté"),
    BALLOT_OPENED("Scrutin ouvert"),
    VOTED("Vote exprimé"),
    BALLOT_COUNTED("Scrutin dépouillé"),
    RESULT_RECORDED("Résultat constaté"),
    EXTRACT_FILED("Extrait du relevé de décisions établi"),
    GENERALIZED("Solution généralisée"),
    REASSESSMENT_REQUESTED("Réévaluation demandée"),
    REASSESSMENT_LATE("Réévaluation en retard"),
    MIGRATED("Dossier passé à une autre version du parcours"),
    LINKED_CASE_OPENED("Dossier lié ouvert"),
    COMMITMENT_OPENED("Suite à donner"),
    COMMITMENT_FULFILLED("Suite donnée"),
    REMINDED("Rappel d'échéance"),
    OVERDUE("Échéance dépassée"),
    FILE_ADDED("Document ajouté"),
    OBSERVATION_ADDED("Observation ajoutée"),
    REPORT_RECEIVED("Signalement reçu"),
    INCIDENT_REPORTED("Signalement retenu"),
    INCIDENT_ANSWERED("Signalement répondu"),
    CALL_ANSWERED("Proposition reçue"),
    CALL_SELECTED("Proposition examinée"),
    REVIEW_OPENED("Révision du cadre ouverte"),
    CODEV_SILENT("CODEV sans avis au terme du délai"),
    FRAMEWORK_ADOPTED("Nouvelle version du cadre adoptée"),
    REVIEW_CLOSED("Révision du cadre close"),
    OWN_OPINION_GIVEN("Avis d'initiative du CODEV"),
    OWN_OPINION_ANSWERED("Suites données à un avis du CODEV"),
    COMMAND_REFUSED("Action refusée"),
    SESSION_CONVENED("Séance convoquée"),
    SESSION_OPENED("Séance ouverte"),
    SESSION_CLOSED("Séance levée"),
    MANDATE_RECORDED("Mandat enregistré"),
    MANDATE_ENDED("Fin de mandat enregistrée"),
    MINUTES_SIGNED("Procès-verbal signé"),
    MINUTES_RETURNED("Procès-verbal renvoyé au secrétariat"),
    MINUTES_FILED("Procès-verbal approuvé et classé"),
    DEPLOYMENT_ACCEPTED("Déploiement admis"),
    DEPLOYMENT_REFUSED("Déploiement refusé"),
    DEPLOYED_DIAGRAM_REFUSED("Diagramme en service refusé par la garde"),
    ACCOUNT_CREATED("Compte créé"),
    ACCOUNT_CHANGED("Profil du compte modifié"),
    ACCOUNT_PASSWORD_SET("Mot de passe fixé"),
    ACCOUNT_DELETED("Compte supprimé"),
    ACCOUNT_JOINED("Compte ajouté à un groupe"),
    ACCOUNT_LEFT("Compte retiré d'un groupe"),
    ACCOUNT_GROUP_CREATED("Groupe créé"),
    ACCOUNT_GROUP_DELETED("Groupe supprimé"),
    CLOSED("Dossier clos");

    private final String label;

    JournalKind(String label) {
        this.label = label;
    }

    /** French name. */
    public String label() {
        return label;
    }
}
