/** Rule 10: what those who use a solution, and those whom it concerns, say of it: five fixed questions, without account or name. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Retours recueillis",
        allowedDependencies = {"kernel", "people", "journal", "dossier", "dossier::steps", "dossier::web"})
package fr.cadreia.feedback;
