/** How the engine is set up: what it may do, what its REST interface answers, what time it is. */
package fr.cadreia.engine.config;
