package fr.cadreia.mention;

/** The event that the public texts of a case have changed: a text that was held is public, or its rewording is. */
public record HeldTextChanged(String reference) {}
