/** Mails and reminders to people, and their calendar. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Notifications",
        allowedDependencies = {"engine", "people", "grant", "dossier", "dossier::web", "committee", "identity"})
package fr.cadreia.notification;
