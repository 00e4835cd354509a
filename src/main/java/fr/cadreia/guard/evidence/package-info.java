/**
 * The proof that a case went the whole path: the guard's own reading of the journal, deliberately separate from all
 * other readings.
 */
package fr.cadreia.guard.evidence;
