/**
 * The only place that knows the engine, beside the guard's own adapter: how it is set up, what it reads and writes, and the
 * forms that are deployed to it.
 *
 * <p>Features say what a step shows, checks and keeps by implementing {@link fr.cadreia.kernel.form.StepForm}; their
 * {@code process} packages hold what a diagram calls by name.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Moteur",
        type = org.springframework.modulith.ApplicationModule.Type.OPEN,
        allowedDependencies = {"kernel"})
package fr.cadreia.engine;
