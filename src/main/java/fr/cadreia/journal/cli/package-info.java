/** Commands of this feature that need no running application. */
@org.springframework.modulith.NamedInterface("cli")
package fr.cadreia.journal.cli;
