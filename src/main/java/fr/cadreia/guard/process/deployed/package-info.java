/** The diagrams, forms and tables that are in service: delivered, verified again at each start, refused. */
package fr.cadreia.guard.process.deployed;
