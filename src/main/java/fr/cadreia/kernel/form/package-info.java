/** A step and its form: what it is shown with, what its answers are, and how they are refused. */
package fr.cadreia.kernel.form;
