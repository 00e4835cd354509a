/** The configuration of the engine: its rights, the answers of its REST interface, and its clock. */
package fr.cadreia.engine.config;
