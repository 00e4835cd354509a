/** The committee: its mandates, sessions and papers, and its examination of each case, from the convocation to the extract. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Comité",
        allowedDependencies = {
            "kernel",
            "engine",
            "people",
            "mention",
            "grant",
            "framework",
            "journal",
            "dossier",
            "dossier::qualification",
            "dossier::evidence",
            "dossier::matter",
            "dossier::task",
            "dossier::commitment",
            "dossier::steps",
            "dossier::trial",
            "dossier::summary",
            "dossier::web",
            "pdf",
            "identity"
        })
package fr.cadreia.committee;
