/** The deeds of the demonstration's history, each done as a person does it. */
package fr.cadreia.demonstration.act;
