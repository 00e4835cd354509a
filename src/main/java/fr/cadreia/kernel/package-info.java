/**
 * The parts that all features share and that know none of them: text, time, JSON, forms, pages, the database, commands. Two of its
 * exceptions extend or translate one of the engine; it knows nothing else of it.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Noyau",
        type = org.springframework.modulith.ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package fr.cadreia.kernel;
