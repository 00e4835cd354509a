/**
 * The identity of the application's owner: names, logo, colours and legal notices, which an authority sets in one file.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Identité",
        allowedDependencies = {"kernel"})
package fr.cadreia.identity;
