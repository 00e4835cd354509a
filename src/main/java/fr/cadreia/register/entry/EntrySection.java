package fr.cadreia.register.entry;

/**
 * A part of an entry's page.
 *
 * @param id the address of its heading within the page
 * @param label French
 */
public record EntrySection(String id, String label) {}
