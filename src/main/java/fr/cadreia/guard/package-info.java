/**
 * The protection that nobody can bypass: diagrams verified before they are accepted, the evidence that a generalisation
 * demands, and who may do what to a case, whichever way it is asked.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Garde",
        allowedDependencies = {
            "kernel",
            "engine",
            "people",
            "grant",
            "journal",
            "dossier",
            "dossier::evidence",
            "dossier::matter",
            "dossier::qualification",
            "dossier::task",
            "dossier::steps",
            "dossier::summary",
            "dossier::trial",
            "dossier::web",
            "committee",
            "committee::extract",
            "framework"
        })
package fr.cadreia.guard;
