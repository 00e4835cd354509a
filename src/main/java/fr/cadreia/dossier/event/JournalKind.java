package fr.cadreia.dossier.event;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the journal records. */
public enum JournalKind {
    OPENED("Dossier ouvert", CaseEvent.Opened.class),
    IMPORTED("Usage déjà en service inscrit", CaseEvent.Imported.class),
    STEP_ENTERED("Étape commencée", CaseEvent.StepEntered.class),
    STEP_COMPLETED("Étape terminée", StepEvent.class),
    QUALIFIED("Qualification calculée", CaseEvent.Qualified.class),
    EXCLUDED("Usage exclu par le cadre", CaseEvent.Excluded.class),
    OPINIONS_REQUIRED("Avis requis", CaseEvent.OpinionsRequired.class),
    OPINION_LAPSED("Avis non rendu au terme du délai", CaseEvent.OpinionLapsed.class),
    DATA_GATE_COMPUTED("Contrôle de confidentialité calculé", CaseEvent.DataGateComputed.class),
    DATA_GATE_CLOSED("Contrôle de confidentialité fermé", CaseEvent.DataGateClosed.class),
    LIGHT_TRACK_LEFT("Dossier passé au parcours complet", CaseEvent.LightTrackLeft.class),
    EXPERIMENT_BEGUN("Expérimentation commencée", UseEvent.ExperimentBegun.class),
    EXPERIMENT_ENDED("Expérimentation terminée", UseEvent.ExperimentEnded.class),
    USE_SUSPENDED("Usage suspendu", UseEvent.UseSuspended.class),
    USE_RESUMED("Usage repris", UseEvent.UseResumed.class),
    TAKEN_UP("Dossier évoqué par le comité", UseEvent.TakenUp.class),
    RELEASED("Évocation close par le comité", UseEvent.Released.class),
    USE_MAINTAINED("Usage maintenu à titre conservatoire", UseEvent.UseMaintained.class),
    STOP_REQUESTED("Arrêt demandé", UseEvent.StopRequested.class),
    WITHDRAWAL_REQUESTED("Retrait demandé", UseEvent.WithdrawalRequested.class),
    RECTIFICATION_REQUESTED("Rectification demandée", CaseEvent.RectificationRequested.class),
    RECTIFICATION_APPROVED("Rectification approuvée", CaseEvent.RectificationApproved.class),
    RECTIFICATION_REFUSED("Rectification refusée", CaseEvent.RectificationRefused.class),
    EXAMINATION_OPENED("Examen en comité ouvert", ExaminationEvent.ExaminationOpened.class),
    ELECTORATE_RENEWED(
            "Corps électoral renouvelé, plus personne ne pouvant siéger", ExaminationEvent.ElectorateRenewed.class),
    QUORUM_CHECKED("Quorum constaté", ExaminationEvent.QuorumChecked.class),
    BALLOT_OPENED("Scrutin ouvert", ExaminationEvent.BallotOpened.class),
    VOTED("Vote exprimé", ExaminationEvent.Voted.class),
    BALLOT_COUNTED("Scrutin dépouillé", ExaminationEvent.BallotCounted.class),
    RESULT_RECORDED("Résultat constaté", ExaminationEvent.ResultRecorded.class),
    POINT_ADJOURNED("Point ajourné à la levée de la séance", ExaminationEvent.PointAdjourned.class),
    POINT_RESUMED("Point repris en séance, le quorum étant atteint", ExaminationEvent.PointResumed.class),
    EXTRACT_FILED("Extrait du relevé de décisions établi", ExaminationEvent.ExtractFiled.class),
    EXTRACT_REPLACED("Extrait du relevé de décisions rectifié", ExaminationEvent.ExtractReplaced.class),
    GENERALIZED("Solution généralisée", CaseEvent.Generalized.class),
    REASSESSMENT_REQUESTED("Réévaluation demandée", CaseEvent.ReassessmentRequested.class),
    REASSESSMENT_DATED("Prochaine réévaluation datée", CaseEvent.ReassessmentDated.class),
    REASSESSMENT_LATE("Réévaluation en retard", CaseEvent.ReassessmentLate.class),
    MIGRATED("Dossier passé à une autre version du parcours", CaseEvent.Migrated.class),
    LINKED_CASE_OPENED("Dossier lié ouvert", CaseEvent.LinkedCaseOpened.class),
    COMMITMENT_OPENED("Suite à donner", CaseEvent.CommitmentOpened.class),
    COMMITMENT_FULFILLED("Suite donnée", CaseEvent.CommitmentFulfilled.class),
    REMINDED("Rappel d’échéance", CaseEvent.Reminded.class),
    OVERDUE("Échéance dépassée", CaseEvent.Overdue.class),
    FILE_ADDED("Document ajouté", CaseEvent.FileAdded.class),
    OBSERVATION_ADDED("Observation ajoutée", CaseEvent.ObservationAdded.class),
    TRAINING_PLANNED("Formation prévue", TrainingEvent.TrainingPlanned.class),
    TRAINING_CANCELLED("Formation annulée", TrainingEvent.TrainingCancelled.class),
    TRAINEES_ENROLLED("Agents à former inscrits", TrainingEvent.TraineesEnrolled.class),
    TRAINEES_STRUCK("Agents retirés de la liste à former", TrainingEvent.TraineesStruck.class),
    ATTENDANCE_RECORDED("Présences à une formation relevées", TrainingEvent.AttendanceRecorded.class),
    TRAINING_ATTESTED("Attestations de formation délivrées", TrainingEvent.TrainingAttested.class),
    ACCESS_GRANTED("Accès d’agents enregistrés", TrainingEvent.AccessGranted.class),
    ACCESS_WITHDRAWN("Accès d’agents retirés", TrainingEvent.AccessWithdrawn.class),
    AWARENESS_RECORDED("Sensibilisation enregistrée", TrainingEvent.AwarenessRecorded.class),
    AWARENESS_REMOVED("Sensibilisation effacée", TrainingEvent.AwarenessRemoved.class),
    CATALOGUE_ENTERED("Solution inscrite au catalogue", CatalogueEvent.CatalogueEntered.class),
    CATALOGUE_CHANGED("Fiche du catalogue modifiée", CatalogueEvent.CatalogueChanged.class),
    CATALOGUE_JOINED("Dossier parti du catalogue", CatalogueEvent.CatalogueJoined.class),
    ADVICE_ASKED("Conseil demandé", CatalogueEvent.AdviceAsked.class),
    ADVICE_GIVEN("Conseil donné", CatalogueEvent.AdviceGiven.class),
    REPORT_RECEIVED("Signalement reçu", ReportEvent.ReportReceived.class),
    INCIDENT_REPORTED("Signalement retenu", ReportEvent.IncidentReported.class),
    INCIDENT_ANSWERED("Signalement répondu", ReportEvent.IncidentAnswered.class),
    REGISTER_ASKED("Demande sur le registre reçue", RegisterEvent.RegisterAsked.class),
    REGISTER_CORRECTED("Fiche du registre corrigée", RegisterEvent.RegisterCorrected.class),
    REGISTER_WITHHELD("Retrait du registre pour un motif légal", RegisterEvent.RegisterWithheld.class),
    REGISTER_ANSWERED("Demande sur le registre répondue", RegisterEvent.RegisterAnswered.class),
    CALL_ANSWERED("Proposition reçue", CallEvent.CallAnswered.class),
    CALL_SELECTED("Proposition examinée", CallEvent.CallSelected.class),
    REVIEW_OPENED("Révision du cadre ouverte", ReviewEvent.ReviewOpened.class),
    CODEV_SILENT("CODEV sans avis au terme du délai", ReviewEvent.CodevSilent.class),
    FRAMEWORK_ADOPTED("Nouvelle version du cadre adoptée", ReviewEvent.FrameworkAdopted.class),
    REVIEW_CLOSED("Révision du cadre close", ReviewEvent.ReviewClosed.class),
    OWN_OPINION_GIVEN("Avis d’initiative du CODEV", OwnOpinionEvent.OwnOpinionGiven.class),
    OWN_OPINION_ANSWERED("Suites données à un avis du CODEV", OwnOpinionEvent.OwnOpinionAnswered.class),
    COMMAND_REFUSED("Action refusée", CaseEvent.CommandRefused.class),
    SESSION_CONVENED("Séance convoquée", SessionEvent.SessionConvened.class),
    POINT_JOINED("Point inscrit à une séance déjà convoquée", SessionEvent.PointJoined.class),
    CONVOCATION_FILED("Convocation établie et classée", SessionEvent.ConvocationFiled.class),
    PAPER_FILED("Papier du comité établi et classé", CommitteeEvent.PaperFiled.class),
    PAPER_PRINTED("PDF d’un papier du comité établi et classé", CommitteeEvent.PaperPrinted.class),
    SESSION_OPENED("Séance ouverte", SessionEvent.SessionOpened.class),
    PRESENCE_CONFIRMED("Présence confirmée par le membre", SessionEvent.PresenceConfirmed.class),
    PRESENCE_CORRECTED("Feuille de présence rectifiée", SessionEvent.PresenceCorrected.class),
    CASE_PRESENCE_CORRECTED("Feuille de présence du dossier rectifiée", ExaminationEvent.CasePresenceCorrected.class),
    ROOM_LEFT("Sortie de la salle pour un point", SessionEvent.RoomLeft.class),
    ROOM_ENTERED("Retour dans la salle", SessionEvent.RoomEntered.class),
    LIST_PUT("Liste des points sans débat mise aux voix", SessionEvent.ListPut.class),
    SESSION_CLOSED("Séance levée", SessionEvent.SessionClosed.class),
    MANDATE_RECORDED("Mandat enregistré", CommitteeEvent.MandateRecorded.class),
    MANDATE_ENDED("Fin de mandat enregistrée", CommitteeEvent.MandateEnded.class),
    MINUTES_SIGNED("Procès-verbal signé", SessionEvent.MinutesSigned.class),
    MINUTES_RETURNED("Procès-verbal renvoyé au secrétariat", SessionEvent.MinutesReturned.class),
    MINUTES_FILED("Procès-verbal approuvé et classé", SessionEvent.MinutesFiled.class),
    DEPLOYMENT_ACCEPTED("Déploiement admis", DiagramEvent.DeploymentAccepted.class),
    DEPLOYMENT_REFUSED("Déploiement refusé", DiagramEvent.DeploymentRefused.class),
    DEPLOYED_DIAGRAM_REFUSED("Diagramme en service refusé par le contrôle", DiagramEvent.DeployedDiagramRefused.class),
    ACCOUNT_CREATED("Compte créé", AccountEvent.AccountChanged.class),
    ACCOUNT_CHANGED("Profil du compte modifié", AccountEvent.AccountChanged.class),
    ACCOUNT_PASSWORD_SET("Mot de passe choisi", AccountEvent.AccountChanged.class),
    ACCOUNT_DELETED("Compte supprimé", AccountEvent.AccountChanged.class),
    ACCOUNT_JOINED("Compte ajouté à un groupe", AccountEvent.AccountChanged.class),
    ACCOUNT_LEFT("Compte retiré d’un groupe", AccountEvent.AccountChanged.class),
    ACCOUNT_GROUP_CREATED("Groupe créé", AccountEvent.AccountChanged.class),
    ACCOUNT_GROUP_DELETED("Groupe supprimé", AccountEvent.AccountChanged.class),
    ACCOUNT_RIGHT_ASKED("Habilitation demandée", AccountEvent.AccountChanged.class),
    ACCOUNT_RIGHT_REFUSED("Habilitation refusée", AccountEvent.AccountChanged.class),
    ACCOUNT_RIGHT_LAPSED("Demande d’habilitation caduque", AccountEvent.AccountChanged.class),
    ACCOUNT_RIGHT_DROPPED("Demande d’habilitation retirée", AccountEvent.AccountChanged.class),
    ACCOUNT_RIGHT_SIGNED("Demande d’habilitation contresignée", AccountEvent.AccountChanged.class),
    ACCOUNT_RIGHT_GRANTED("Habilitation accordée", AccountEvent.AccountChanged.class),
    ACCOUNT_RIGHT_SHORTENED("Fin d’habilitation décidée", AccountEvent.AccountChanged.class),
    ACCOUNT_RIGHT_ENDED("Habilitation terminée", AccountEvent.AccountChanged.class),
    ACCOUNT_ORGANISATION_CHANGED("Compte rattaché à une organisation", AccountEvent.AccountChanged.class),
    ACCOUNT_SIGN_IN_CLOSED("Connexion d’un compte fermée", AccountEvent.AccountChanged.class),
    ACCOUNT_SIGN_IN_REOPENED("Connexion d’un compte rouverte", AccountEvent.AccountChanged.class),
    ACCOUNT_PASSWORD_ANNULLED("Mot de passe d’un compte annulé", AccountEvent.AccountChanged.class),
    ACCOUNT_LINK_MADE("Lien à usage unique établi", AccountEvent.AccountChanged.class),
    ACCOUNT_CODE_GIVEN("Code remis", AccountEvent.AccountChanged.class),
    ACCOUNT_INSTALLATION_CLOSED("Installation close", AccountEvent.AccountChanged.class),
    ACCOUNT_GUARANTOR_RECOVERED("Garant nommé par la commande de secours", AccountEvent.AccountChanged.class),
    RESTORED("Restauration d’une sauvegarde consignée", JournalEvent.Restored.class),
    WITNESS_MISSING("Témoin des sceaux absent au démarrage", JournalEvent.WitnessMissing.class),
    CLOSED("Dossier clos", CaseEvent.Closed.class);

    private static final String OF_ACCOUNTS = "ACCOUNT_";
    private static final Map<Class<?>, JournalKind> BY_EVENT = new ConcurrentHashMap<>();

    private final String label;
    private final Class<? extends Event> event;

    JournalKind(String label, Class<? extends Event> event) {
        this.label = label;
        this.event = event;
    }

    /** French name. */
    public String label() {
        return label;
    }

    /** What its rows tell: one record, or a family of them of which the row's document says which. */
    public Class<? extends Event> event() {
        return event;
    }

    /** @throws IllegalArgumentException for events of which no kind of row, or more than one, tells */
    public static JournalKind of(Event event) {
        // Of accounts one record tells, whose change says which kind of row it is.
        return event instanceof AccountEvent.AccountChanged account
                ? valueOf(OF_ACCOUNTS + account.change().name())
                : BY_EVENT.computeIfAbsent(event.getClass(), JournalKind::find);
    }

    private static JournalKind find(Class<?> event) {
        JournalKind[] kinds = Arrays.stream(values())
                .filter(kind -> kind.event.isAssignableFrom(event))
                .toArray(JournalKind[]::new);
        if (kinds.length != 1) {
            throw new IllegalArgumentException(kinds.length + " kinds of row tell of " + event.getName());
        }
        return kinds[0];
    }
}
