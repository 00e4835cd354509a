/** How the framework itself is reviewed (rule 10): the reviews, and what the development council says by itself. */
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
