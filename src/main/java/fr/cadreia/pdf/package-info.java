/** Turns an HTML page into a document that can be kept (PDF/A) and read by everybody (PDF/UA). */
@org.springframework.modulith.ApplicationModule(
        displayName = "Documents PDF",
        allowedDependencies = {})
package fr.cadreia.pdf;
