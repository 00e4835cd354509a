package fr.cadreia.committee.minutes;

/**
 * What a session did about the minutes of one before.
 *
 * @param session number of the session whose minutes they are
 * @param corrections what is to be corrected in them; French, or empty
 * @param text French sentence: who signed them, and when
 */
record Approval(String session, String corrections, String text) {}
