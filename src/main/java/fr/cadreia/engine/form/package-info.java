/** Forms as they are deployed: read, shown, checked again on the server, and said in words. */
package fr.cadreia.engine.form;
