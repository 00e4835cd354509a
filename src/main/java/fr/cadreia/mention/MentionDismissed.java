package fr.cadreia.mention;

/** The event that somebody has said that a mention is no person. @param key see {@link Mention#key} */
record MentionDismissed(String key) {}
