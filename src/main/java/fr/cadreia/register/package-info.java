/** The public register (rule 5): the public entry of each use of AI, every version of it, and the search. */
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
            "dossier::change",
            "dossier::evidence",
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
            "committee::paper",
            "committee::session",
            "incident",
            "notification"
        })
package fr.cadreia.register;
