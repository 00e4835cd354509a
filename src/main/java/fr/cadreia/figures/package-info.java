/** Figures on how the framework is lived, computed from the journal and the documents of all cases; one class a family. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Chiffres",
        allowedDependencies = {
            "kernel",
            "engine",
            "journal",
            "dossier",
            "dossier::trial",
            "dossier::steps",
            "committee::steps"
        })
package fr.cadreia.figures;
