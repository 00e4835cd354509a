/** The public register (rule 5): what everybody may read of each use of AI, every version of it, and how it is found. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Registre",
        allowedDependencies = {
            "engine",
            "people",
            "mention",
            "framework",
            "dossier",
            "dossier::event",
            "dossier::steps",
            "dossier::journal",
            "dossier::trial",
            "dossier::summary",
            "dossier::web",
            "committee",
            "incident",
            "notification"
        })
package fr.cadreia.register;
