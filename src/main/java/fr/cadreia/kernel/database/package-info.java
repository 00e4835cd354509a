/** The database: transactions, retries, what is read once, and what happens when it cannot be reached. */
package fr.cadreia.kernel.database;
