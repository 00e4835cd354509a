package fr.cadreia.guard;

/** The right that a command of the engine needs. A command without a right is refused to everybody. */
public enum CommandRight {
    READ_DEFINITIONS("Lire les définitions de processus et le formulaire de départ"),
    START_PROCESS("Démarrer un processus ouvert à son rôle, par son formulaire"),
    LIST_TASKS("Lister ses tâches et celles de ses groupes"),
    READ_TASK("Lire une tâche que l’on peut faire, et son formulaire"),
    TAKE_TASK("Prendre en charge une tâche de ses groupes, ou la rendre"),
    SUBMIT_TASK("Terminer par son formulaire une tâche que l’on a prise"),
    READ_INSTANCE("Suivre l’avancement d’un dossier que l’on peut voir"),
    READ_PEOPLE("Lire les comptes et les groupes"),
    OWN_ACCOUNT("Changer son profil et son mot de passe"),
    SUPERVISE("Lire l’état du moteur"),
    DEPLOY("Déployer des définitions"),
    MANAGE_PEOPLE("Gérer les groupes qui ne donnent aucun droit, et les filtres"),
    REPAIR("Relancer un traitement en échec");

    private final String label;

    CommandRight(String label) {
        this.label = label;
    }

    /** Returns the French description. */
    public String label() {
        return label;
    }
}
