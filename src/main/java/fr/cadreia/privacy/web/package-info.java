/** The pages on personal data: of each person, of the data protection officer, of everybody. */
package fr.cadreia.privacy.web;
