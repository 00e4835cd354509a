/** What those who run the application see of it: the measures that a monitoring system reads, and the failed jobs. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Exploitation",
        allowedDependencies = {
            "kernel",
            "engine",
            "people",
            "grant",
            "journal",
            "journal::seal",
            "dossier",
            "dossier::matter",
            "notification"
        })
package fr.cadreia.operation;
