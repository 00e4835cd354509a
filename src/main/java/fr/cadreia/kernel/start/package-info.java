/** What keeps the application from starting, said in one French sentence: wrong settings, and what is in its way. */
package fr.cadreia.kernel.start;
