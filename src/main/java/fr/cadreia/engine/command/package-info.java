/**
 * The commands of the engine without the statements whose answer is known beforehand: those about deployed things that
 * never change, and about things that the guard forbids everybody (see src/docs/adr/0046-engine-statements.md).
 */
package fr.cadreia.engine.command;
