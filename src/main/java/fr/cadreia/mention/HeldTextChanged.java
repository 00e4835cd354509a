package fr.cadreia.mention;

/** What everybody may read of a case has changed: a text that was held is public, or its rewording is. */
public record HeldTextChanged(String reference) {}
