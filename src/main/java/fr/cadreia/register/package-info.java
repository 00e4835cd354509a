/** The public register (rule 5): what everybody may read of each use of AI, every version of it, and how it is found. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Registre",
        allowedDependencies = {
            "kernel",
            "engine",
            "people",
            "mention",
            "framework",
            "journal",
            "dossier",
            "dossier::path",
            "dossier::qualification",
            "dossier::matter",
            "dossier::commitment",
            "dossier::steps",
            "journal::seal",
            "dossier::trial",
            "dossier::summary",
            "dossier::web",
            "committee",
            "committee::examination",
            "committee::extract",
            "incident",
            "notification"
        })
package fr.cadreia.register;
