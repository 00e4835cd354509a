/** The mentions of possible persons in texts that everybody may read: found, asked about, never changed. */
@org.springframework.modulith.ApplicationModule(
        displayName = "Mentions de personnes",
        allowedDependencies = {"kernel", "engine", "people"})
package fr.cadreia.mention;
