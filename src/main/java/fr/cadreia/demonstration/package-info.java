/** The demonstration alone: its history, and its clock, which whoever is signed in moves forward. Nothing of it exists elsewhere. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Démonstration",
        allowedDependencies = {
            "engine",
            "pdf",
            "people",
            "notification",
            "dossier",
            "dossier::event",
            "dossier::file",
            "dossier::task",
            "dossier::commitment",
            "dossier::steps",
            "dossier::journal",
            "task",
            "grant",
            "committee",
            "committee::examination",
            "committee::session",
            "committee::steps",
            "committee::minutes",
            "guard::diagram",
            "incident",
            "incident::steps",
            "call",
            "call::steps",
            "review",
            "review::steps",
            "catalogue",
            "training",
            "intake"
        })
package fr.cadreia.demonstration;
