/** Mails and reminders to people, and their calendar. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Notifications",
        allowedDependencies = {
            "kernel",
            "engine",
            "people",
            "grant",
            "journal",
            "dossier",
            "dossier::change",
            "dossier::path",
            "dossier::matter",
            "dossier::task",
            "dossier::web",
            "committee",
            "committee::examination",
            "committee::extract",
            "committee::session",
            "identity"
        })
package fr.cadreia.notification;
