/** Pages on the deployed diagrams, on what the framework requires of them, on changes of accounts, and help for those who edit diagrams. */
package fr.cadreia.guard.web;
