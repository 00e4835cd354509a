/** Takes over AI uses already in service from an inventory of any layout: each becomes a case, to be regularised. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Reprise des usages en service",
        allowedDependencies = {
            "kernel",
            "engine",
            "people",
            "mention",
            "framework",
            "journal",
            "dossier",
            "dossier::steps",
            "dossier::web"
        })
package fr.cadreia.intake;
