/** The journal sealed with a key that is kept outside the database, and verified as a whole. */
@org.springframework.modulith.NamedInterface("seal")
package fr.cadreia.journal.seal;
