/** How people prove who they are, for pages, web applications and interfaces, and how long that holds. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Connexion",
        allowedDependencies = {"kernel", "engine", "people", "grant", "dossier::web"})
package fr.cadreia.signin;
