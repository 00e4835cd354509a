/** The acts of which the demonstration's history is made, each done as a person does it. */
package fr.cadreia.demonstration.act;
