/** Who may do what to a case, whichever way it is asked: the command interceptor and the rules it applies. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Garde",
        allowedDependencies = {"engine", "people", "dossier", "dossier::document", "committee"})
package fr.cadreia.guard;
