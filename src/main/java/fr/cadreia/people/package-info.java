/** Roles, organisations and accounts, and how people sign in. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Personnes",
        allowedDependencies = {"kernel", "engine"})
package fr.cadreia.people;
