/** The ten rules and the settings of the framework's version in force. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Cadre de confiance",
        allowedDependencies = {})
package fr.cadreia.framework;
