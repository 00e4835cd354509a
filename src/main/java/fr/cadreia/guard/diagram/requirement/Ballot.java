package fr.cadreia.guard.diagram.requirement;

/** Steps: after the first, the vote begins at once, before the last can. */
public record Ballot(String after, String vote, String before) {}
