/** What a file may hold at all: what the guard does not know, and what would run code, is refused. */
package fr.cadreia.guard.diagram.content;
