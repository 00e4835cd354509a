/** Roles, organisations and accounts, and who waits after wrong passwords. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Personnes",
        allowedDependencies = {"kernel", "engine"})
package fr.cadreia.people;
