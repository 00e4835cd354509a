/**
 * The rights that two persons give (habilitations), from the request over the signature of a guarantor to their end; how
 * accounts are opened, changed and closed; the installation.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Habilitations",
        allowedDependencies = {"kernel", "engine", "people", "journal", "dossier", "journal::seal", "dossier::web"})
package fr.cadreia.grant;
