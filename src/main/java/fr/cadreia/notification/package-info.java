/** Mails and reminders to people, and their calendar. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Notifications",
        allowedDependencies = {"engine", "people", "dossier", "dossier::web", "committee", "identity"})
package fr.cadreia.notification;
