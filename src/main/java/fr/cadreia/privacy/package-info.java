/**
 * The life of personal data: what is kept of whom and for how long, what is removed then, what a person gets of the own data, the
 * erasure of one who left, contents that are withheld, and who read which case.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Protection des données",
        allowedDependencies = {
            "kernel",
            "engine",
            "people",
            "grant",
            "journal",
            "committee::paper",
            "dossier",
            "dossier::file",
            "dossier::qualification",
            "dossier::web",
            "training",
            "notification",
            "identity",
            "mention",
            "pdf"
        })
package fr.cadreia.privacy;
