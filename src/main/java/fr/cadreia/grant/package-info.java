/**
 * Rights that two persons give (habilitations): asked for, signed by a guarantor, in force, ended; accounts and their
 * sign-in; the installation.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Habilitations",
        allowedDependencies = {"kernel", "engine", "people", "journal", "dossier", "journal::seal", "dossier::web"})
package fr.cadreia.grant;
