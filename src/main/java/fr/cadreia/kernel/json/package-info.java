/** JSON and YAML: what the application ships and what it stores. */
package fr.cadreia.kernel.json;
