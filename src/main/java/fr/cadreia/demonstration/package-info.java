/** The demonstration alone: its history, and its clock, which whoever is signed in moves forward. Nothing of it exists elsewhere. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Démonstration",
        allowedDependencies = {
            "engine",
            "people",
            "notification",
            "dossier",
            "dossier::commitment",
            "dossier::journal",
            "task",
            "committee",
            "committee::session",
            "committee::minutes",
            "guard::diagram",
            "incident",
            "call",
            "review",
            "catalogue",
            "training",
            "intake"
        })
package fr.cadreia.demonstration;
