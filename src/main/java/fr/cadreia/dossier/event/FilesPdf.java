package fr.cadreia.dossier.event;

/** What a PDF was filed with. */
public interface FilesPdf {

    /** Its name within the chain. */
    String pdf();

    /** Of its content, in lower case hexadecimal. */
    String pdfSha256();
}
