/** The case on its path: its reference, the documents of its steps, and what is on record of it in the journal. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Dossier",
        allowedDependencies = {"kernel", "engine", "journal", "journal::seal", "people", "mention", "framework"})
package fr.cadreia.dossier;
