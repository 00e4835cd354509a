package fr.cadreia.committee.minutes;

/**
 * What a session did about the minutes of one before.
 *
 * @param session number of the session whose minutes they are
 * @param asked what was to be corrected in them, by whom as it is named
 * @param text French sentence: who signed them, and when
 */
record Approval(String session, AskedCorrection asked, String text) {}
