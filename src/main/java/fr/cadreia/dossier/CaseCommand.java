package fr.cadreia.dossier;

import fr.cadreia.journal.UseState;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.Arrays;
import java.util.Optional;

/** The commands that a person can give from the page of a case, beside the tasks of the Tasklist. */
public enum CaseCommand {
    SUSPEND,
    RESUME,
    /** The committee takes the case up (évocation), or has decided on it. */
    TAKE_UP,
    RELEASE,
    WITHDRAW,
    STOP,
    REASSESS,
    /** A change of what is in service is declared, or that nothing has changed. */
    DECLARE_CHANGE,
    /** The proof of a duty of the law is given. */
    PROVE_DUTY,
    /** The authority makes a public observation on the committee's last opinion. */
    COMMENT,
    OBSERVE,
    RECTIFY,
    ADD_FILE;

    /** The reason why a use cannot begin again. */
    static final String TAKEN_UP =
            "Le comité a évoqué ce dossier\u00a0: l’usage reste suspendu jusqu’à ce que la présidence du "
                    + "comité close l’évocation.";

    /**
     * Tells whether the person's role allows it on this case, whatever the case's state.
     *
     * @param roles the roles that examine cases
     */
    public boolean isFor(Person person, Case dossier, ExaminingRoles roles) {
        boolean requester = person.isRequesterOf(dossier.organisation());
        boolean expert = person.has(Role.AI_EXPERTS);
        return switch (this) {
            case SUSPEND, RESUME, OBSERVE, DECLARE_CHANGE -> requester || expert;
            case PROVE_DUTY -> requester || expert || person.has(Role.DPO);
            case TAKE_UP, RELEASE -> person.has(Role.COMMITTEE_CHAIR);
            case WITHDRAW -> requester && !dossier.experimentBegun();
            case STOP -> expert || requester && dossier.experimentBegun();
            case REASSESS -> expert || person.isCommitteeMember() || roles.isAuthorityOf(person, dossier);
            case COMMENT -> roles.isAuthorityOf(person, dossier);
            case RECTIFY -> requester || has(person, Role.AI_EXPERTS, Role.DPO, Role.COMMITTEE_SECRETARY);
            case ADD_FILE ->
                requester
                        || roles.examines(person)
                        || person.has(Role.COMMITTEE_SECRETARY)
                        || roles.isAuthorityOf(person, dossier);
        };
    }

    /** Returns as a French sentence why the case's state does not allow it now; empty when it does. */
    public Optional<String> obstacle(Case dossier, CaseProgress progress) {
        boolean onAStop = this == TAKE_UP && dossier.isStopped();
        if (!dossier.isOpen() && !onAStop) {
            return Optional.of("Le dossier est clos\u00a0: plus rien ne peut y être changé.");
        }
        boolean stopping = dossier.step() == Step.STOP;
        return switch (this) {
            case SUSPEND ->
                unless(
                        dossier.useState().isInUse(),
                        "La solution n’est pas utilisée (" + dossier.useState().label()
                                + ")\u00a0: il n’y a rien à suspendre.");
            case TAKE_UP ->
                unless(
                        !dossier.takenUp() && (onAStop || dossier.useState() == UseState.SUSPENDED),
                        dossier.takenUp()
                                ? "Le comité a déjà évoqué " + (onAStop ? "cet arrêt." : "ce dossier.")
                                : "L’usage n’est ni suspendu ni arrêté ("
                                        + dossier.useState().label() + ")\u00a0: il n’y a rien à évoquer.");
            case RELEASE ->
                unless(
                        dossier.takenUp() && !stopping,
                        stopping
                                ? "Sur un arrêt, il n’y a pas d’évocation à clore\u00a0: l’observation du comité est au journal."
                                : "Le comité n’a pas évoqué ce dossier.");
            case RESUME ->
                dossier.takenUp() && !stopping
                        ? Optional.of(TAKEN_UP)
                        : unless(
                                dossier.useState() == UseState.SUSPENDED && !stopping,
                                stopping
                                        ? "Un arrêt est en cours\u00a0: l’usage ne peut pas reprendre."
                                        : "L’usage n’est pas suspendu ("
                                                + dossier.useState().label() + ").");
            case WITHDRAW, STOP ->
                unless(
                        !stopping,
                        "Un arrêt est déjà en cours\u00a0: il reste à terminer la tâche «\u00a0Arrêt\u00a0».");
            case REASSESS ->
                unless(
                        progress.awaitsReassessment(),
                        "La solution n’attend pas de réévaluation\u00a0: le dossier en est à l’étape «\u00a0"
                                + dossier.step().label() + "\u00a0».");
            case DECLARE_CHANGE ->
                unless(
                        isInService(dossier, progress),
                        "Un changement ne se déclare que pour une solution en service par décision ("
                                + dossier.useState().label() + ", étape «\u00a0"
                                + dossier.step().label()
                                + "\u00a0»)\u00a0: sinon, dites-le dans la proposition ou le protocole.");
            case OBSERVE ->
                unless(
                        dossier.step() == Step.EXPERIMENT_CLOSING
                                || dossier.useState().isByProtocol(),
                        "Aucune expérimentation n’est en cours\u00a0: il n’y a pas de journal où noter une observation.");
            case RECTIFY, ADD_FILE, COMMENT, PROVE_DUTY -> Optional.empty();
        };
    }

    /** Tells whether a solution is in service by a decision, waiting for its re-evaluation or in one; its use may be suspended. */
    private static boolean isInService(Case dossier, CaseProgress progress) {
        boolean decided = progress.awaitsReassessment() || dossier.step() == Step.REASSESSMENT;
        return decided && (dossier.useState() == UseState.GENERALIZED || dossier.useState() == UseState.SUSPENDED);
    }

    private static Optional<String> unless(boolean allowed, String obstacle) {
        return allowed ? Optional.empty() : Optional.of(obstacle);
    }

    private static boolean has(Person person, Role... roles) {
        return Arrays.stream(roles).anyMatch(person::has);
    }
}
