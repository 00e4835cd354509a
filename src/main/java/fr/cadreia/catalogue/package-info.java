/** Rule 6: qualified solutions with what was learned of them, for others to join, and advice from the experts. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Catalogue",
        allowedDependencies = {
            "kernel",
            "engine",
            "people",
            "journal",
            "dossier",
            "dossier::path",
            "dossier::qualification",
            "dossier::web",
            "dossier::steps",
            "mention",
            "notification",
            "intake",
            "intake::file"
        })
package fr.cadreia.catalogue;
