/** The review of the framework itself (rule 10), with the opinion that the development council is asked for. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Révision du cadre",
        allowedDependencies = {
            "kernel",
            "engine",
            "people",
            "framework",
            "journal",
            "dossier",
            "dossier::matter",
            "dossier::summary",
            "dossier::web",
            "figures",
            "notification"
        })
package fr.cadreia.review;
