/** The committee's yearly report (rule 9): what it saw of cases, opinions, delays, energy, training and the framework. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Rapport annuel",
        allowedDependencies = {
            "kernel",
            "identity",
            "framework",
            "dossier",
            "dossier::trial",
            "figures",
            "committee::extract",
            "register",
            "training",
            "catalogue",
            "review",
            "outreach",
            "pdf"
        })
package fr.cadreia.yearly;
