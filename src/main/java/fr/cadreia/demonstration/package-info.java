/**
 * The demonstration: its history, and its clock, which any signed-in person can move forward. An installation without
 * the demonstration has none of it.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Démonstration",
        allowedDependencies = {
            "kernel",
            "engine",
            "pdf",
            "people",
            "notification",
            "journal",
            "dossier",
            "dossier::path",
            "dossier::file",
            "dossier::task",
            "dossier::commitment",
            "dossier::steps",
            "dossier::supplier",
            "journal::seal",
            "task",
            "grant",
            "committee",
            "committee::convening",
            "committee::examination",
            "committee::presence",
            "committee::session",
            "committee::steps",
            "committee::minutes",
            "guard::diagram",
            "guard::source",
            "incident",
            "incident::steps",
            "call",
            "call::steps",
            "outreach",
            "review",
            "review::steps",
            "catalogue",
            "training",
            "feedback",
            "intake"
        })
package fr.cadreia.demonstration;
