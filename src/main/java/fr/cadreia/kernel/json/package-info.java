/** JSON and YAML: the data that the application ships and stores. */
package fr.cadreia.kernel.json;
