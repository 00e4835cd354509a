/** A task on a page of ours, for people who come from a mail; the Tasklist stays the full workplace. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Tâches",
        allowedDependencies = {
            "kernel",
            "engine",
            "people",
            "journal",
            "dossier",
            "dossier::matter",
            "dossier::task",
            "dossier::summary",
            "dossier::web"
        })
package fr.cadreia.task;
