/** The content that a file may have: the guard refuses content that it does not know, or that would run code. */
package fr.cadreia.guard.diagram.content;
