package fr.cadreia.committee;

/** The event that the secretary must open, close or convene a session again; published once for each cause and day. */
public record SessionUnsettled(String number) {}
