/** Moving cases that are under way to a newer version of their process. */
package fr.cadreia.guard.process.migration;
