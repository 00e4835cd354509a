/** The trust framework as data: its versions, each with its ten rules, its figures and its date of effect. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Cadre de confiance",
        allowedDependencies = {"kernel", "engine"})
package fr.cadreia.framework;
