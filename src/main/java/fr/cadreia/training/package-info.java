/** Rule 7: who is trained for a solution before being given access to it, and what everyone is made aware of. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Formation",
        allowedDependencies = {
            "kernel",
            "engine",
            "people",
            "journal",
            "dossier",
            "dossier::evidence",
            "dossier::web",
            "pdf"
        })
package fr.cadreia.training;
