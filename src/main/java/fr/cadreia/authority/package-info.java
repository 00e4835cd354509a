/** The act of the competent authority, where it comes by another way than its holder's task. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Autorité",
        allowedDependencies = {
            "kernel",
            "engine",
            "people",
            "journal",
            "dossier",
            "dossier::file",
            "dossier::steps",
            "dossier::web",
            "grant"
        })
package fr.cadreia.authority;
