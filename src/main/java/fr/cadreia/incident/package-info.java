/** Reports of incidents (signalements) by agents and citizens: triage, examination, answer. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Signalements",
        allowedDependencies = {
            "engine",
            "people",
            "mention",
            "dossier",
            "dossier::matter",
            "dossier::event",
            "dossier::summary",
            "dossier::web",
            "notification"
        })
package fr.cadreia.incident;
