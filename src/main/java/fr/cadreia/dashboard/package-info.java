/** The overview of all cases: where they stand, what waits, what they use; for everybody, by what each may read. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Tableau de bord",
        allowedDependencies = {
            "kernel",
            "engine",
            "people",
            "journal",
            "dossier",
            "dossier::trial",
            "dossier::web",
            "framework",
            "figures",
            "register",
            "register::entry"
        })
package fr.cadreia.dashboard;
