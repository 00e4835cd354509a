/**
 * The append-only journal: the events of its rows, in the past tense (a record for each kind of row or a family of
 * them), their codec, and their chains.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Journal",
        allowedDependencies = {"kernel", "people", "framework"})
package fr.cadreia.journal;
