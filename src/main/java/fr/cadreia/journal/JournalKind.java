package fr.cadreia.journal;

import static fr.cadreia.journal.JournalEffect.ACT;
import static fr.cadreia.journal.JournalEffect.CONSEQUENCE;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The kinds of rows of the journal, and the effects that the rows of each kind have beside being kept. A developer who
 * adds a kind decides them here.
 */
public enum JournalKind {
    OPENED("Dossier ouvert", CaseEvent.Opened.class, ACT.turns(StatusTurn.CHANGES)),
    IMPORTED(
            "Usage déjà en service inscrit",
            CaseEvent.Imported.class,
            ACT.tells("Usage déjà en service inscrit").turns(StatusTurn.CHANGES)),
    IMPORTED_ENDED(
            "Usage déjà arrêté inscrit",
            CaseEvent.ImportedEnded.class,
            ACT.tells("Usage déjà arrêté inscrit").turns(StatusTurn.CHANGES)),
    TAKEN_BACK(
            "Reprise annulée",
            CaseEvent.TakenBack.class,
            ACT.tells("Reprise annulée").turns(StatusTurn.CHANGES)),
    STEP_ENTERED("Étape commencée", CaseEvent.StepEntered.class, CONSEQUENCE.counts(FigureFamily.DELAYS)),
    STEP_COMPLETED("Étape terminée", StepEvent.class, ACT),
    QUALIFIED("Qualification calculée", CaseEvent.Qualified.class, CONSEQUENCE),
    EXCLUDED("Usage exclu par le cadre", CaseEvent.Excluded.class, CONSEQUENCE.counts(FigureFamily.STOPS)),
    OPINIONS_REQUIRED("Avis requis", CaseEvent.OpinionsRequired.class, CONSEQUENCE),
    OPINION_LAPSED(
            "Avis non rendu au terme du délai", CaseEvent.OpinionLapsed.class, CONSEQUENCE.counts(FigureFamily.DELAYS)),
    DATA_GATE_COMPUTED("Contrôle de confidentialité calculé", CaseEvent.DataGateComputed.class, CONSEQUENCE),
    DATA_GATE_CLOSED(
            "Confidentialité non conforme",
            CaseEvent.DataGateClosed.class,
            ACT.tells("Confidentialité non conforme")
                    .turns(StatusTurn.CLOSES_GATE)
                    .counts(FigureFamily.STOPS)),
    LIGHT_TRACK_LEFT("Dossier passé au parcours complet", CaseEvent.LightTrackLeft.class, CONSEQUENCE),
    EXPERIMENT_BEGUN(
            "Expérimentation commencée",
            UseEvent.ExperimentBegun.class,
            ACT.tells("Expérimentation commencée").turns(StatusTurn.CHANGES)),
    EXPERIMENT_ENDED(
            "Expérimentation terminée",
            UseEvent.ExperimentEnded.class,
            ACT.tells("Expérimentation terminée").turns(StatusTurn.ENDS_TRIAL)),
    USE_SUSPENDED(
            "Usage suspendu",
            UseEvent.UseSuspended.class,
            ACT.tells("Usage suspendu").turns(StatusTurn.SUSPENDS).counts(FigureFamily.STOPS)),
    USE_RESUMED(
            "Usage repris", UseEvent.UseResumed.class, ACT.tells("Usage repris").turns(StatusTurn.CHANGES)),
    TAKEN_UP("Dossier évoqué par le comité", UseEvent.TakenUp.class, ACT),
    RELEASED("Évocation close par le comité", UseEvent.Released.class, ACT),
    USE_MAINTAINED(
            "Usage poursuivi en attendant l’avis",
            UseEvent.UseMaintained.class,
            ACT.tells("Usage poursuivi en attendant l’avis").turns(StatusTurn.ENDS_TRIAL)),
    STOP_REQUESTED("Arrêt demandé", UseEvent.StopRequested.class, ACT),
    WITHDRAWAL_REQUESTED("Retrait demandé", UseEvent.WithdrawalRequested.class, ACT),
    RECTIFICATION_REQUESTED("Rectification demandée", CaseEvent.RectificationRequested.class, ACT),
    RECTIFICATION_APPROVED(
            "Rectification approuvée", CaseEvent.RectificationApproved.class, ACT.tells("Étape reprise")),
    RECTIFICATION_REFUSED("Rectification refusée", CaseEvent.RectificationRefused.class, ACT),
    EXAMINATION_OPENED("Examen en comité ouvert", ExaminationEvent.ExaminationOpened.class, CONSEQUENCE),
    ELECTORATE_RENEWED(
            "Corps électoral renouvelé, plus personne ne pouvant siéger",
            ExaminationEvent.ElectorateRenewed.class,
            CONSEQUENCE),
    QUORUM_CHECKED("Quorum constaté", ExaminationEvent.QuorumChecked.class, CONSEQUENCE),
    BALLOT_OPENED("Scrutin ouvert", ExaminationEvent.BallotOpened.class, CONSEQUENCE),
    VOTED("Vote exprimé", ExaminationEvent.Voted.class, ACT),
    BALLOT_VOIDED("Scrutin annulé, le projet d’avis étant repris", ExaminationEvent.BallotVoided.class, ACT),
    BALLOT_COUNTED("Scrutin dépouillé", ExaminationEvent.BallotCounted.class, CONSEQUENCE),
    RESULT_RECORDED("Résultat constaté", ExaminationEvent.ResultRecorded.class, ACT.counts(FigureFamily.DECISIONS)),
    POINT_ADJOURNED("Point ajourné à la levée de la séance", ExaminationEvent.PointAdjourned.class, ACT),
    POINT_RESUMED("Point repris en séance, le quorum étant atteint", ExaminationEvent.PointResumed.class, ACT),
    EXTRACT_FILED(
            "Extrait du relevé de décisions établi",
            ExaminationEvent.ExtractFiled.class,
            CONSEQUENCE.tells("Avis du comité")),
    EXTRACT_RECTIFICATION_ASKED(
            "Rectification d’un extrait demandée", ExaminationEvent.ExtractRectificationAsked.class, ACT),
    EXTRACT_RECTIFICATION_REFUSED(
            "Rectification d’un extrait refusée", ExaminationEvent.ExtractRectificationRefused.class, ACT),
    EXTRACT_REPLACED(
            "Extrait du relevé de décisions rectifié",
            ExaminationEvent.ExtractReplaced.class,
            ACT.tells("Motifs de l’avis du comité rectifiés")),
    AUTHORITY_DECIDED(
            "Acte de l’autorité", CaseEvent.AuthorityDecided.class, ACT.tells("Suite donnée à l’avis par l’autorité")),
    AUTHORITY_COMMENTED(
            "Observation de l’autorité", CaseEvent.AuthorityCommented.class, ACT.tells("Observation de l’autorité")),
    ACT_RECEIVED("Acte reçu de l’autorité, à contresigner", CaseEvent.ActReceived.class, ACT),
    RECEIVED_ACT_REFUSED("Acte reçu, non contresigné", CaseEvent.ReceivedActRefused.class, ACT),
    GENERALIZED(
            "Solution généralisée",
            CaseEvent.Generalized.class,
            ACT.tells("Solution généralisée").turns(StatusTurn.CHANGES).counts(FigureFamily.DELAYS)),
    REASSESSMENT_REQUESTED("Réévaluation demandée", CaseEvent.ReassessmentRequested.class, ACT),
    CHANGE_DECLARED("Changement déclaré", CaseEvent.ChangeDeclared.class, ACT.tells("Changement déclaré")),
    NO_CHANGE_DECLARED("Déclaré\u00a0: rien n’a changé", CaseEvent.NoChangeDeclared.class, ACT),
    DUTY_PROVED(
            "Preuve d’une obligation légale apportée",
            CaseEvent.DutyProved.class,
            ACT.tells("Preuve d’une obligation légale apportée")),
    CHANGES_ASKED(
            "Question posée\u00a0: quelque chose a-t-il changé\u00a0?", CaseEvent.ChangesAsked.class, CONSEQUENCE),
    REASSESSMENT_DATED(
            "Date de réévaluation fixée",
            CaseEvent.ReassessmentDated.class,
            CONSEQUENCE.tells("Date de réévaluation fixée").counts(FigureFamily.DELAYS)),
    REASSESSMENT_LATE(
            "Réévaluation en retard",
            CaseEvent.ReassessmentLate.class,
            CONSEQUENCE.tells("Réévaluation en retard").counts(FigureFamily.DELAYS)),
    MIGRATED("Dossier passé à une autre version du parcours", CaseEvent.Migrated.class, ACT),
    LINKED_CASE_OPENED("Dossier lié ouvert", CaseEvent.LinkedCaseOpened.class, CONSEQUENCE),
    COMMITMENT_OPENED("Suite à donner", CaseEvent.CommitmentOpened.class, CONSEQUENCE),
    COMMITMENT_FULFILLED("Suite donnée", CaseEvent.CommitmentFulfilled.class, ACT),
    REMINDED("Rappel d’échéance", CaseEvent.Reminded.class, CONSEQUENCE),
    OVERDUE("Échéance dépassée", CaseEvent.Overdue.class, CONSEQUENCE.counts(FigureFamily.DELAYS)),
    FILE_ADDED("Document ajouté", CaseEvent.FileAdded.class, ACT),
    OBSERVATION_ADDED("Observation ajoutée", CaseEvent.ObservationAdded.class, ACT.counts(FigureFamily.INCIDENTS)),
    TRAINING_PLANNED("Formation prévue", TrainingEvent.TrainingPlanned.class, ACT),
    TRAINING_CANCELLED("Formation annulée", TrainingEvent.TrainingCancelled.class, ACT),
    TRAINEES_ENROLLED("Agents à former inscrits", TrainingEvent.TraineesEnrolled.class, ACT),
    TRAINEES_STRUCK("Agents retirés de la liste à former", TrainingEvent.TraineesStruck.class, ACT),
    ATTENDANCE_RECORDED("Présences à une formation relevées", TrainingEvent.AttendanceRecorded.class, ACT),
    TRAINING_ATTESTED("Attestations de formation délivrées", TrainingEvent.TrainingAttested.class, ACT),
    ACCESS_GRANTED("Accès d’agents enregistrés", TrainingEvent.AccessGranted.class, ACT),
    ACCESS_WITHDRAWN("Accès d’agents retirés", TrainingEvent.AccessWithdrawn.class, ACT),
    AWARENESS_RECORDED("Sensibilisation enregistrée", TrainingEvent.AwarenessRecorded.class, ACT),
    AWARENESS_REMOVED("Sensibilisation effacée", TrainingEvent.AwarenessRemoved.class, ACT),
    MEETING_ANNOUNCED("Rencontre annoncée", OutreachEvent.MeetingAnnounced.class, ACT),
    MEETING_CHANGED("Annonce d’une rencontre modifiée", OutreachEvent.MeetingChanged.class, ACT),
    MEETING_CANCELLED("Rencontre annulée", OutreachEvent.MeetingCancelled.class, ACT),
    MEETING_REPORTED("Compte rendu d’une rencontre publié", OutreachEvent.MeetingReported.class, ACT),
    CATALOGUE_ENTERED("Solution inscrite au catalogue", CatalogueEvent.CatalogueEntered.class, ACT),
    SUPPLIER_ASKED("Fiche du fournisseur demandée", SupplierEvent.SupplierSheetRequested.class, ACT),
    SUPPLIER_ANSWERED("Fiche du fournisseur reçue", SupplierEvent.SupplierSheetReceived.class, ACT),
    FEEDBACK_OPENED("Recueil de retours ouvert", FeedbackEvent.FeedbackOpened.class, ACT),
    FEEDBACK_CLOSED("Recueil de retours clos", FeedbackEvent.FeedbackClosed.class, ACT),
    CATALOGUE_CHANGED("Fiche du catalogue modifiée", CatalogueEvent.CatalogueChanged.class, ACT),
    CATALOGUE_JOINED("Dossier parti du catalogue", CatalogueEvent.CatalogueJoined.class, ACT),
    ADVICE_ASKED("Conseil demandé", CatalogueEvent.AdviceAsked.class, ACT),
    ADVICE_GIVEN("Conseil donné", CatalogueEvent.AdviceGiven.class, ACT),
    REPORT_RECEIVED("Signalement reçu", ReportEvent.ReportReceived.class, ACT.counts(FigureFamily.INCIDENTS)),
    INCIDENT_REPORTED("Signalement retenu", ReportEvent.IncidentReported.class, ACT.counts(FigureFamily.INCIDENTS)),
    INCIDENT_ANSWERED("Signalement répondu", ReportEvent.IncidentAnswered.class, ACT),
    REGISTER_ASKED("Demande sur le registre reçue", RegisterEvent.RegisterAsked.class, ACT),
    REGISTER_CORRECTED(
            "Fiche du registre corrigée",
            RegisterEvent.RegisterCorrected.class,
            ACT.tells("Fiche corrigée à la suite d’une demande")),
    REGISTER_WITHHELD(
            "Retrait du registre pour un motif légal",
            RegisterEvent.RegisterWithheld.class,
            ACT.tells("Retrait pour un motif légal")),
    REGISTER_TAKEN_BACK("Fiche retirée du registre avec sa reprise", RegisterEvent.EntryTakenBack.class, CONSEQUENCE),
    REGISTER_PUBLISHED("Version de la fiche publiée au registre", RegisterEvent.RegisterPublished.class, CONSEQUENCE),
    SUPPLIERS_NAMED("Noms de fournisseurs réunis ou corrigés", RegisterEvent.SuppliersNamed.class, ACT),
    SUPPLIER_RESTORED("Nom d’un fournisseur rétabli", RegisterEvent.SupplierRestored.class, ACT),
    REGISTER_ANSWERED("Demande sur le registre répondue", RegisterEvent.RegisterAnswered.class, ACT),
    CALL_PUBLISHED("Page publique de l’appel mise à jour", CallEvent.CallPublished.class, CONSEQUENCE),
    CALL_ANSWERED("Proposition reçue", CallEvent.CallAnswered.class, ACT),
    CALL_SELECTED("Proposition examinée", CallEvent.CallSelected.class, ACT),
    REVIEW_OPENED("Révision du cadre ouverte", ReviewEvent.ReviewOpened.class, ACT),
    CODEV_SILENT("CODEV sans avis au terme du délai", ReviewEvent.CodevSilent.class, CONSEQUENCE),
    FRAMEWORK_ADOPTED("Version du cadre adoptée", ReviewEvent.FrameworkAdopted.class, ACT),
    REVIEW_CLOSED("Révision du cadre close", ReviewEvent.ReviewClosed.class, ACT),
    JOB_RETRIED("Traitement en échec relancé", CaseEvent.JobRetried.class, ACT),
    COMMAND_REFUSED("Action refusée", CaseEvent.CommandRefused.class, ACT),
    SESSION_CONVENED("Séance convoquée", SessionEvent.SessionConvened.class, ACT),
    POINT_JOINED("Point inscrit à une séance déjà convoquée", SessionEvent.PointJoined.class, ACT),
    CONVOCATION_FILED("Convocation établie et classée", SessionEvent.ConvocationFiled.class, CONSEQUENCE),
    PAPER_FILED("Papier du comité établi et classé", CommitteeEvent.PaperFiled.class, CONSEQUENCE),
    PAPER_PRINTED("PDF d’un papier du comité établi et classé", CommitteeEvent.PaperPrinted.class, ACT),
    PAPER_SIGNED("Papier signé reçu du parapheur et classé", CommitteeEvent.PaperSigned.class, ACT),
    SESSION_OPENED("Séance ouverte", SessionEvent.SessionOpened.class, ACT),
    PRESENCE_CONFIRMED("Présence confirmée par le membre", SessionEvent.PresenceConfirmed.class, ACT),
    PRESENCE_CORRECTED("Feuille de présence rectifiée", SessionEvent.PresenceCorrected.class, ACT),
    CASE_PRESENCE_CORRECTED(
            "Feuille de présence du dossier rectifiée", ExaminationEvent.CasePresenceCorrected.class, ACT),
    ROOM_LEFT("Sortie de la salle pour un point", SessionEvent.RoomLeft.class, ACT),
    ROOM_ENTERED("Retour dans la salle", SessionEvent.RoomEntered.class, ACT),
    LIST_PUT("Liste des points sans débat mise aux voix", SessionEvent.ListPut.class, ACT),
    SESSION_CLOSED("Séance levée", SessionEvent.SessionClosed.class, ACT),
    MANDATE_RECORDED("Mandat enregistré", CommitteeEvent.MandateRecorded.class, ACT),
    MANDATE_ENDED("Fin de mandat enregistrée", CommitteeEvent.MandateEnded.class, ACT),
    MINUTES_SIGNED("Procès-verbal signé", SessionEvent.MinutesSigned.class, ACT),
    MINUTES_RETURNED("Procès-verbal renvoyé au secrétariat", SessionEvent.MinutesReturned.class, ACT),
    MINUTES_FILED("Procès-verbal approuvé et classé", SessionEvent.MinutesFiled.class, ACT),
    DEPLOYMENT_ACCEPTED("Déploiement admis", DiagramEvent.DeploymentAccepted.class, ACT),
    DEPLOYMENT_REFUSED("Déploiement refusé", DiagramEvent.DeploymentRefused.class, ACT),
    DEPLOYMENT_ASKED("Mise en vigueur demandée", DiagramEvent.DeploymentAsked.class, ACT),
    DEPLOYMENT_SIGNED("Mise en vigueur signée", DiagramEvent.DeploymentSigned.class, ACT),
    DEPLOYMENT_DECLINED("Mise en vigueur refusée par un garant", DiagramEvent.DeploymentDeclined.class, ACT),
    DEPLOYMENT_WITHDRAWN("Demande de mise en vigueur retirée", DiagramEvent.DeploymentWithdrawn.class, ACT),
    DEPLOYMENT_LAPSED("Demande de mise en vigueur caduque", DiagramEvent.DeploymentLapsed.class, CONSEQUENCE),
    DEPLOYED_DIAGRAM_REFUSED(
            "Diagramme en service refusé par le contrôle", DiagramEvent.DeployedDiagramRefused.class, ACT),
    ACCOUNT_CREATED("Compte créé", AccountEvent.AccountChanged.class, ACT),
    ACCOUNT_CHANGED("Profil du compte modifié", AccountEvent.AccountChanged.class, ACT),
    ACCOUNT_PASSWORD_SET("Mot de passe choisi", AccountEvent.AccountChanged.class, ACT),
    ACCOUNT_DELETED("Compte supprimé", AccountEvent.AccountChanged.class, ACT),
    ACCOUNT_JOINED("Compte ajouté à un groupe", AccountEvent.AccountChanged.class, ACT),
    ACCOUNT_LEFT("Compte retiré d’un groupe", AccountEvent.AccountChanged.class, ACT),
    ACCOUNT_GROUP_CREATED("Groupe créé", AccountEvent.AccountChanged.class, ACT),
    ACCOUNT_GROUP_DELETED("Groupe supprimé", AccountEvent.AccountChanged.class, ACT),
    ACCOUNT_RIGHT_ASKED("Habilitation demandée", AccountEvent.AccountChanged.class, ACT),
    ACCOUNT_RIGHT_REFUSED("Habilitation refusée", AccountEvent.AccountChanged.class, ACT),
    ACCOUNT_RIGHT_LAPSED("Demande d’habilitation caduque", AccountEvent.AccountChanged.class, ACT),
    ACCOUNT_RIGHT_DROPPED("Demande d’habilitation retirée", AccountEvent.AccountChanged.class, ACT),
    ACCOUNT_RIGHT_SIGNED("Demande d’habilitation contresignée", AccountEvent.AccountChanged.class, ACT),
    ACCOUNT_RIGHT_GRANTED("Habilitation accordée", AccountEvent.AccountChanged.class, ACT),
    ACCOUNT_RIGHT_SHORTENED("Fin d’habilitation décidée", AccountEvent.AccountChanged.class, ACT),
    ACCOUNT_RIGHT_ENDED("Habilitation terminée", AccountEvent.AccountChanged.class, ACT),
    ACCOUNT_ORGANISATION_CHANGED("Compte rattaché à une organisation", AccountEvent.AccountChanged.class, ACT),
    ACCOUNT_DECIDER_NAMED("Autorité qui décide désignée", AccountEvent.AccountChanged.class, ACT),
    ACCOUNT_IDENTITY_LINKED("Identité de connexion rattachée", AccountEvent.AccountChanged.class, ACT),
    ACCOUNT_IDENTITY_UNLINKED("Identité de connexion détachée", AccountEvent.AccountChanged.class, ACT),
    ACCOUNT_SIGN_IN_RENAMED("Identifiant de connexion changé", AccountEvent.AccountChanged.class, ACT),
    ACCOUNT_SIGN_IN_CLOSED("Connexion d’un compte fermée", AccountEvent.AccountChanged.class, ACT),
    ACCOUNT_SIGN_IN_REOPENED("Connexion d’un compte rouverte", AccountEvent.AccountChanged.class, ACT),
    ACCOUNT_PASSWORD_HASHED_ANEW("Mot de passe haché à nouveau", AccountEvent.AccountChanged.class, CONSEQUENCE),
    ACCOUNT_PASSWORD_ANNULLED("Mot de passe d’un compte annulé", AccountEvent.AccountChanged.class, ACT),
    ACCOUNT_LINK_MADE("Lien à usage unique établi", AccountEvent.AccountChanged.class, ACT),
    ACCOUNT_CODE_GIVEN("Code remis", AccountEvent.AccountChanged.class, ACT),
    ACCOUNT_TOKEN_MADE("Jeton d’accès créé", AccountEvent.AccountChanged.class, ACT),
    ACCOUNT_TOKEN_REVOKED("Jeton d’accès révoqué", AccountEvent.AccountChanged.class, ACT),
    ACCOUNT_BREAK_GLASS_USED("Accès de secours utilisé", AccountEvent.AccountChanged.class, ACT),
    ACCOUNT_SECOND_FACTOR_SET("Second facteur enregistré", AccountEvent.AccountChanged.class, ACT),
    ACCOUNT_SECOND_FACTOR_FORGOTTEN("Second facteur retiré", AccountEvent.AccountChanged.class, ACT),
    ACCOUNT_IDENTITY_ERASED("Identité effacée", AccountEvent.AccountChanged.class, ACT),
    ACCOUNT_INSTALLATION_CLOSED("Installation close", AccountEvent.AccountChanged.class, ACT),
    ACCOUNT_GUARANTOR_RECOVERED("Garant nommé par la commande de secours", AccountEvent.AccountChanged.class, ACT),
    CREDENTIAL_STORED("Empreinte d’un compte enregistrée", AccountEvent.CredentialStored.class, CONSEQUENCE),
    RESTORED("Restauration d’une sauvegarde consignée", JournalEvent.Restored.class, ACT),
    WITNESS_MISSING("Témoin des sceaux absent au démarrage", JournalEvent.WitnessMissing.class, CONSEQUENCE),
    CONTENT_WITHHELD("Contenu retiré", CaseEvent.ContentWithheld.class, ACT.tells("Contenu retiré")),
    DATA_REMOVED("Données personnelles effacées", CaseEvent.DataRemoved.class, CONSEQUENCE),
    CLOSED(
            "Dossier clos",
            CaseEvent.Closed.class,
            ACT.tells("Fin de l’usage").turns(StatusTurn.CHANGES).counts(FigureFamily.DELAYS));

    private static final String OF_ACCOUNTS = "ACCOUNT_";
    private static final Map<Class<?>, JournalKind> BY_EVENT = new ConcurrentHashMap<>();

    private final String label;
    private final Class<? extends Event> event;
    private final JournalEffect effect;

    JournalKind(String label, Class<? extends Event> event, JournalEffect effect) {
        this.label = label;
        this.event = event;
        this.effect = effect;
    }

    /** Returns the kinds whose rows have such an effect. */
    public static Set<JournalKind> having(Predicate<JournalEffect> effect) {
        return Arrays.stream(values())
                .filter(kind -> effect.test(kind.effect))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(JournalKind.class)));
    }

    /** Returns the French name. */
    public String label() {
        return label;
    }

    /**
     * Returns the type of event that its rows tell: one record, or a family of records, where the row's document says
     * which one.
     */
    public Class<? extends Event> event() {
        return event;
    }

    /** Returns the effects that its rows have beside being kept. */
    public JournalEffect effect() {
        return effect;
    }

    /** @throws IllegalArgumentException for events that no kind of row tells, or several kinds */
    public static JournalKind of(Event event) {
        // One record covers all rows about accounts; its change says which kind of row it is.
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
