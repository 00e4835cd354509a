/** Roles, organisations and accounts: what they are called, what people sign in by, and who waits after wrong passwords. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Personnes",
        allowedDependencies = {"kernel", "engine"})
package fr.cadreia.people;
