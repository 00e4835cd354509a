/** What proves that a case went the whole path: the guard's own reading of the journal, apart from everybody else's on purpose. */
package fr.cadreia.guard.evidence;
