/** How the framework itself is reviewed (rule 10), with the opinion that the development council is asked for. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Révision du cadre",
        allowedDependencies = {
            "engine",
            "people",
            "framework",
            "dossier",
            "dossier::matter",
            "dossier::event",
            "dossier::summary",
            "dossier::web",
            "figures",
            "notification"
        })
package fr.cadreia.review;
