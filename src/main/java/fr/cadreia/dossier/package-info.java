/** The case on its path: its reference, the documents of its steps, its journal. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Dossier",
        allowedDependencies = {"kernel", "engine", "journal", "journal::seal", "people", "mention", "framework"})
package fr.cadreia.dossier;
