/**
 * The only home of wiring shared by all: forms checked on the server, typed variables, engine settings.
 *
 * <p>Features say what a step shows, checks and keeps by implementing {@link fr.cadreia.kernel.form.StepForm}; they never
 * import the engine for it.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Moteur",
        type = org.springframework.modulith.ApplicationModule.Type.OPEN)
package fr.cadreia.engine;
