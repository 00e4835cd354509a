/** The committee's examination of a case: electorate, quorum, recusal, votes, result and the extract of decisions. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Comité",
        allowedDependencies = {
            "engine",
            "people",
            "mention",
            "grant",
            "framework",
            "dossier",
            "dossier::qualification",
            "dossier::evidence",
            "dossier::matter",
            "dossier::measure",
            "dossier::task",
            "dossier::event",
            "dossier::commitment",
            "dossier::steps",
            "dossier::trial",
            "dossier::summary",
            "dossier::web",
            "pdf",
            "identity"
        })
package fr.cadreia.committee;
