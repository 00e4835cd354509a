package fr.cadreia.training;

/** An attestation as it was delivered: a PDF file and its SHA-256 in lower case hexadecimal, which the journal has too. */
public record Attestation(String sha256, byte[] content) {}
