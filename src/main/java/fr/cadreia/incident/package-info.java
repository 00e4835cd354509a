/** Reports of incidents (signalements) by agents and citizens: triage, examination, answer. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Signalements",
        allowedDependencies = {
            "kernel",
            "engine",
            "people",
            "mention",
            "journal",
            "dossier",
            "dossier::path",
            "dossier::matter",
            "dossier::summary",
            "dossier::web",
            "notification"
        })
package fr.cadreia.incident;
