/** Trades (rule 7, métiers): which jobs the cases touch, how, and who is trained for it. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Métiers",
        allowedDependencies = {
            "kernel",
            "people",
            "journal",
            "dossier",
            "dossier::steps",
            "dossier::web",
            "figures",
            "training"
        })
package fr.cadreia.trade;
