/** A step and its form: its shown values, its answers, and their refusals. */
package fr.cadreia.kernel.form;
