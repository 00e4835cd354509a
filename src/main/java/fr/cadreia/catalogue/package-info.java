/** Rule 6: qualified solutions with what was learned of them, for others to join, and advice from the experts. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Catalogue",
        allowedDependencies = {
            "engine",
            "people",
            "dossier",
            "dossier::qualification",
            "dossier::event",
            "dossier::web",
            "dossier::steps",
            "mention",
            "notification"
        })
package fr.cadreia.catalogue;
