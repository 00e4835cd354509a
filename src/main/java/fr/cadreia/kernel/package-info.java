/**
 * The parts that all features share and that know none of them: text, time, JSON, forms, pages, the database, commands.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Noyau",
        type = org.springframework.modulith.ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package fr.cadreia.kernel;
