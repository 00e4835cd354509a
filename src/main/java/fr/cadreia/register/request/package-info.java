/**
 * The requests of the public about an entry: a correction, an agent's intervention, a takedown; each is a human task
 * and is answered.
 */
package fr.cadreia.register.request;
