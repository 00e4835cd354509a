/**
 * What the engine reads and writes, without the statements whose answer is known beforehand: of what is deployed and never
 * changes, and of what the guard lets nobody do (see src/docs/adr/0046-engine-statements.md).
 */
package fr.cadreia.engine.command;
