/** Meetings with the territory (rule 2, rencontres): announced, held, reported, with the cases that began there. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Rencontres",
        allowedDependencies = {"kernel", "people", "mention", "journal", "dossier", "dossier::web"})
package fr.cadreia.outreach;
