/** The demonstration alone: its clock, which whoever is signed in moves forward. Nothing of it exists elsewhere. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Démonstration",
        allowedDependencies = {"engine", "notification"})
package fr.cadreia.demonstration;
