/** The case on its path: its reference, the documents of its steps, its journal. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Dossier",
        allowedDependencies = {"engine", "people", "mention", "framework"})
package fr.cadreia.dossier;
