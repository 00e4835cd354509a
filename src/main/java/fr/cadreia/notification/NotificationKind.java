package fr.cadreia.notification;

import fr.cadreia.committee.extract.ExtractReplacement;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** The kinds of notifications, each with its default time. */
public enum NotificationKind {
    TASK_OPENED("Nouvelle tâche pour vous ou pour votre groupe", "Nouvelles tâches", DeliveryPreference.DAILY),
    BALLOT_OPENED("Scrutin ouvert\u00a0: votre vote est attendu", "Scrutins ouverts", DeliveryPreference.AT_ONCE),
    DEADLINE_NEAR("Échéance proche d’une de vos tâches", "Échéances proches", DeliveryPreference.DAILY),
    DEADLINE_PASSED("Échéance dépassée d’une de vos tâches", "Échéances dépassées", DeliveryPreference.DAILY),
    ESCALATION(
            "Tâche en retard dans une équipe que vous encadrez",
            "En retard dans vos équipes",
            DeliveryPreference.DAILY),
    CONVENING("Convocation à une séance du comité", "Convocations", DeliveryPreference.AT_ONCE),
    DECISION("Avis du comité sur un dossier que vous portez ou avez examiné", "Avis", DeliveryPreference.AT_ONCE),
    MEMBER_DECISION("Avis du comité, quand vous y siégez", "Avis du comité", DeliveryPreference.DAILY),
    QUESTION("Question posée aux experts IA", "Questions", DeliveryPreference.DAILY),
    CHANGES_ASKED(
            "Question à votre direction ou commune\u00a0: ce qui a changé dans une solution en service",
            "Changements à déclarer",
            DeliveryPreference.DAILY),
    ANSWER("Réponse à une demande ou à un signalement", "Réponses", DeliveryPreference.DAILY),
    SESSION("Séance du comité à lever ou à convoquer de nouveau", "Séances en suspens", DeliveryPreference.AT_ONCE),
    COUNTERSIGNATURE(
            "Rectification d’un extrait qui attend votre contresignature",
            "À contresigner",
            DeliveryPreference.AT_ONCE),
    HABILITATION("Habilitation à contresigner, accordée ou terminée", "Habilitations", DeliveryPreference.AT_ONCE);

    private final String label;
    private final String heading;
    private final DeliveryPreference usual;

    NotificationKind(String label, String heading, DeliveryPreference usual) {
        this.label = label;
        this.heading = heading;
        this.usual = usual;
    }

    /** Returns its French name, for the choice of a person. */
    public String label() {
        return label;
    }

    /** Returns its French heading above several notifications in a digest. */
    public String heading() {
        return heading;
    }

    public DeliveryPreference usual() {
        return usual;
    }

    /**
     * Tells whether this person may choose how to receive this kind. Convocations and members' decisions are for people
     * who attend the committee, questions for the experts, those about changes for who carries cases, unsettled sessions for the secretary, and countersignatures
     * for the chair and the secretary. All other kinds are for everybody.
     */
    public boolean isFor(Person person) {
        return switch (this) {
            case CONVENING, MEMBER_DECISION -> person.attendsCommittee();
            case QUESTION -> person.has(Role.AI_EXPERTS);
            case CHANGES_ASKED ->
                Arrays.stream(Role.values()).filter(Role::isRequester).anyMatch(person::has);
            case SESSION -> person.has(Role.COMMITTEE_SECRETARY);
            case COUNTERSIGNATURE -> ExtractReplacement.concerns(person);
            case TASK_OPENED,
                    BALLOT_OPENED,
                    DEADLINE_NEAR,
                    DEADLINE_PASSED,
                    ESCALATION,
                    DECISION,
                    ANSWER,
                    HABILITATION -> true;
        };
    }

    /**
     * Returns the choices: convened members, and people who look after the sessions or the rights, are told at once or
     * in the digest.
     */
    public Set<DeliveryPreference> choices() {
        return switch (this) {
            case CONVENING, SESSION, COUNTERSIGNATURE, HABILITATION ->
                EnumSet.of(DeliveryPreference.AT_ONCE, DeliveryPreference.DAILY);
            case TASK_OPENED,
                    BALLOT_OPENED,
                    DEADLINE_NEAR,
                    DEADLINE_PASSED,
                    ESCALATION,
                    DECISION,
                    MEMBER_DECISION,
                    QUESTION,
                    CHANGES_ASKED,
                    ANSWER -> EnumSet.allOf(DeliveryPreference.class);
        };
    }

    /** Tells whether its news ends with the task. */
    public boolean isOfTask() {
        return switch (this) {
            case TASK_OPENED, BALLOT_OPENED, DEADLINE_NEAR, DEADLINE_PASSED, ESCALATION -> true;
            case CONVENING,
                    DECISION,
                    MEMBER_DECISION,
                    QUESTION,
                    CHANGES_ASKED,
                    ANSWER,
                    SESSION,
                    COUNTERSIGNATURE,
                    HABILITATION -> false;
        };
    }
}
