/** The front door: home page, sign-in, help, legal pages, and what every page shows of the signed-in person. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Portail",
        allowedDependencies = {
            "kernel",
            "engine",
            "people",
            "grant",
            "guard::signature",
            "journal",
            "dossier",
            "dossier::matter",
            "dossier::qualification",
            "dossier::steps",
            "dossier::task",
            "dossier::web",
            "framework",
            "figures",
            "identity",
            "notification",
            "notification::calendar",
            "privacy",
            "register",
            "register::format"
        })
package fr.cadreia.portal;
