/** How people prove who they are, for pages, web applications and interfaces, and how long that holds. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Connexion",
        allowedDependencies = {"kernel", "engine", "people", "grant", "identity", "journal::seal", "dossier::web"})
package fr.cadreia.signin;
