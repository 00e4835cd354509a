/** Pages on the deployed diagrams, on what the framework requires of them, and help for those who edit them. */
package fr.cadreia.guard.web;
