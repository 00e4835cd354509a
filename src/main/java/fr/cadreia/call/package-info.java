/** Calls for projects (rule 2): from opening to report, proposals becoming cases with their origin. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Appels à projets",
        allowedDependencies = {
            "kernel",
            "engine",
            "people",
            "mention",
            "journal",
            "dossier",
            "dossier::matter",
            "dossier::steps",
            "dossier::summary",
            "dossier::web",
            "notification"
        })
package fr.cadreia.call;
