package fr.cadreia.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.pdf.SignedPdf.NotSignedException;
import fr.cadreia.pdf.SignedPdf.Signer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.Test;

class SignedPdfTest {

    private static final Instant AT = Instant.parse("2026-12-04T09:30:00Z");
    private static final TestSigner CHAIR = TestSigner.of("CN=Claire Dupont,O=Métropole de Valmont", AT);
    private static final String CHANGED = "son contenu a été modifié";
    private static final byte[] FILED = paper("Le comité émet un AVIS FAVORABLE.");

    private static byte[] paper(String sentence) {
        return new ArchivalPdf("", "#16202a")
                .of("<html lang=\"fr\"><head><title>Extrait</title></head><body><main><h1>Extrait</h1><p>" + sentence
                        + "</p></main></body></html>");
    }

    private static void refused(byte[] sent, String why) {
        assertThatThrownBy(() -> SignedPdf.check(FILED, sent))
                .isInstanceOf(NotSignedException.class)
                .hasMessageContaining(why);
    }

    @Test
    void whoSignedTheFiledTextIsNamed() throws Exception {
        assertThat(SignedPdf.check(FILED, CHAIR.sign(FILED)))
                .containsExactly(new Signer("Claire Dupont", "Métropole de Valmont", "Autorité d’essai", AT));
    }

    @Test
    void aNameIsReadWithoutTheEscapesOfTheCertificate() throws Exception {
        TestSigner escaped = TestSigner.of("CN=Dupont\\, Claire \\<script\\>,O=Valmont \\+ Cie", AT);
        assertThat(SignedPdf.check(FILED, escaped.sign(FILED)))
                .containsExactly(new Signer("Dupont, Claire <script>", "Valmont + Cie", "Autorité d’essai", AT));
    }

    @Test
    void severalMaySignOneAfterTheOther() throws Exception {
        byte[] twice = TestSigner.of("CN=Inès Moreau", AT.plusSeconds(60)).sign(CHAIR.sign(FILED));

        assertThat(SignedPdf.check(FILED, twice))
                .extracting(Signer::name)
                .containsExactly("Claire Dupont", "Inès Moreau");
    }

    @Test
    void aPictureMayStandBesideTheWordsAndNotOnThem() throws Exception {
        assertThat(SignedPdf.check(FILED, CHAIR.stamp(FILED, 300, 200, 150, 60)))
                .hasSize(1);
        refused(CHAIR.stamp(FILED, 50, 650, 400, 150), "recouvre le texte de la page 1");
    }

    @Test
    void whatIsNoSignedPdfIsRefused() {
        refused("Bonjour".getBytes(StandardCharsets.UTF_8), "n’est pas un PDF");
        refused("%PDF-1.7 et rien".getBytes(StandardCharsets.UTF_8), "illisible");
        refused(FILED, "ne porte aucune signature");
    }

    @Test
    void theSignedPdfOfAnotherPaperIsRefused() {
        refused(CHAIR.sign(paper("Le comité émet un AVIS DÉFAVORABLE.")), "n’est pas le PDF de ce papier");
    }

    @Test
    void aFileThatTheToolWroteAnewIsRefused() throws IOException {
        refused(CHAIR.sign(writtenAnew()), "l’a réécrit");
    }

    private static byte[] writtenAnew() throws IOException {
        ByteArrayOutputStream anew = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(FILED)) {
            document.save(anew);
        }
        return anew.toByteArray();
    }

    /** Its first bytes are those of the filed file, and an update shows something else. */
    @Test
    void wordsThatAnUpdateReplacesAreFound() {
        refused(CHAIR.sign(FILED, TestSigner::otherWords), CHANGED);
        refused(CHAIR.sign(CHAIR.sign(FILED), TestSigner::otherWords), CHANGED);
    }

    /** An update whose own list of objects gives the page's words another generation: readers show the one or the other. */
    @Test
    void aNewGenerationOfAnObjectIsFound() throws IOException {
        for (int generation : new int[] {0, 1}) {
            refused(CHAIR.sign(shadowed(generation, 1)), CHANGED);
        }
        refused(CHAIR.sign(shadowed(0, 0)), CHANGED);
    }

    private static byte[] shadowed(int written, int listed) throws IOException {
        String others = "0 0 200 200 re f";
        return updated(
                "\n%d %d obj\n<</Length %d>>\nstream\n%s\nendstream\nendobj\n"
                        .formatted(words(), written, others.length(), others),
                "%d 1\n%010d %05d n \n".formatted(words(), FILED.length + 1, listed),
                true);
    }

    /** The words are in the file, and an update says that they are nowhere: readers show a blank page. */
    @Test
    void anUpdateThatFreesAnObjectIsFound() throws IOException {
        refused(CHAIR.sign(updated("", "%d 1\n0000000000 00001 f \n".formatted(words()), true)), CHANGED);
        refused(CHAIR.sign(updated("", "%d 1\n0000000000 00000 n \n".formatted(words()), true)), CHANGED);
        refused(CHAIR.sign(CHAIR.sign(updated("", "%d 1\n0000000000 00001 f \n".formatted(words()), true))), CHANGED);
    }

    /** The update's own list of objects is a stream, as newer files have it. */
    @Test
    void anUpdateThatFreesAnObjectInAStreamIsFound() throws IOException {
        for (int kind : new int[] {0, 1}) {
            refused(CHAIR.sign(listedBy("ASCIIHexDecode", "%02x00000000>".formatted(kind))), CHANGED);
        }
    }

    /** A list that is right, and then goes on with what nobody reads: the library unpacks it whole. */
    @Test
    void aListThatWouldFillTheMemoryIsRefused() throws Exception {
        long place;
        try (PDDocument document = Loader.loadPDF(FILED)) {
            place = document.getDocument().getXrefTable().get(new COSObjectKey(words(), 0));
        }
        assertThat(SignedPdf.check(FILED, CHAIR.sign(listedBy("FlateDecode", packed(place, 1)))))
                .hasSize(1);
        refused(CHAIR.sign(listedBy("FlateDecode", packed(place, 65))), CHANGED);
    }

    private static String packed(long place, int megabytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream list = new DeflaterOutputStream(packed)) {
            list.write(new byte[] {1, (byte) (place >> 16), (byte) (place >> 8), (byte) place, 0});
            for (int megabyte = 0; megabyte < megabytes; megabyte++) {
                list.write(new byte[1 << 20]);
            }
        }
        return packed.toString(StandardCharsets.ISO_8859_1);
    }

    /** Returns the filed file with an update that only lists its words, in a stream. */
    private static byte[] listedBy(String filter, String entries) throws IOException {
        try (PDDocument document = Loader.loadPDF(FILED)) {
            long own = document.getDocument().getTrailer().getInt(COSName.SIZE);
            String stream =
                    "\n%d 0 obj\n<</Type /XRef /W [1 3 1] /Index [%d 1] /Filter /%s /Size %d /Root %d 0 R /Prev %s /Length %d>>\nstream\n%s\nendstream\nendobj\nstartxref\n%d\n%%%%EOF\n"
                            .formatted(
                                    own,
                                    words(),
                                    filter,
                                    own + 1,
                                    root(),
                                    former(),
                                    entries.length(),
                                    entries,
                                    FILED.length + 1);
            return filedWith(stream);
        }
    }

    /** The list of the signature leads to what it wrote, and no list to the rest: nobody finds the pages. */
    @Test
    void anUpdateWhoseListForgetsTheFiledObjectsIsRefused() throws IOException {
        refused(CHAIR.sign(updated("", "%d 1\n%010d 00000 n \n".formatted(root(), 5), false)), "illisible");
    }

    /** Where the newest list leads nowhere, the library looks through the whole file; other readers follow the list. */
    @Test
    void aLastListThatForgetsTheFiledObjectsIsFound() throws IOException {
        byte[] signed = CHAIR.sign(FILED);
        String update = new String(
                        updated("", "%d 1\n%010d 00000 n \n".formatted(root(), 5), false), StandardCharsets.ISO_8859_1)
                .substring(FILED.length)
                .replace("startxref\n" + FILED.length, "startxref\n" + signed.length);
        refused(behind(signed, update), CHANGED);
    }

    /** Newer files have objects in streams, and their list is one too; a signature is added in the same way. */
    @Test
    void aFileWhoseListIsAStreamIsRead() throws Exception {
        byte[] filed = writtenAnew();
        byte[] signed = CHAIR.sign(filed);
        assertThat(new String(signed, StandardCharsets.ISO_8859_1))
                .contains("/ObjStm", "/XRef")
                .doesNotContain("\nxref", "/XRefStm");

        assertThat(SignedPdf.check(filed, signed)).extracting(Signer::name).containsExactly("Claire Dupont");
        assertThat(SignedPdf.check(filed, CHAIR.sign(signed))).hasSize(2);
        assertThatThrownBy(() -> SignedPdf.check(filed, CHAIR.sign(signed, TestSigner::otherWords)))
                .isInstanceOf(NotSignedException.class)
                .hasMessageContaining(CHANGED);
    }

    /** A stream beside the list (hybrid file) has what a former list hides from older readers. */
    @Test
    void anObjectThatAFormerListHidesIsWhereTheStreamHasIt() throws Exception {
        byte[] signed = CHAIR.sign(hybrid(false));
        assertThat(new String(signed, StandardCharsets.ISO_8859_1)).contains("/XRefStm");

        assertThat(SignedPdf.check(FILED, signed)).extracting(Signer::name).containsExactly("Claire Dupont");
    }

    /** Some readers follow the list, and some the stream beside it. */
    @Test
    void anObjectThatAListFreesAndItsOwnStreamHasIsFound() throws IOException {
        refused(CHAIR.sign(hybrid(true)), CHANGED);
    }

    /**
     * Returns the filed file with an update that frees the words of the first page in a list, and has them in a stream.
     *
     * @param together whether that list and that stream belong to each other; else the stream belongs to a newer list
     */
    private static byte[] hybrid(boolean together) throws IOException {
        try (PDDocument document = Loader.loadPDF(FILED)) {
            long own = document.getDocument().getTrailer().getInt(COSName.SIZE);
            String entry =
                    "01%06x00>".formatted(document.getDocument().getXrefTable().get(new COSObjectKey(words(), 0)));
            String stream =
                    "\n%d 0 obj\n<</Type /XRef /W [1 3 1] /Index [%d 1] /Filter /ASCIIHexDecode /Size %d /Root %d 0 R /Length %d>>\nstream\n%s\nendstream\nendobj\n"
                            .formatted(own, words(), own + 1, root(), entry.length(), entry);
            String frees = "%d 1\n0000000000 00001 f \n".formatted(words());
            String trailer = "trailer\n<</Size %d /Root %d 0 R /Prev %s %s>>\nstartxref\n%d\n%%%%EOF\n";
            long first = FILED.length + stream.length();
            String beside = "/XRefStm " + (FILED.length + 1);
            String older =
                    "xref\n" + frees + trailer.formatted(own + 1, root(), former(), together ? beside : "", first);
            return filedWith(
                    together
                            ? stream + older
                            : stream + older + "xref\n0 0\n"
                                    + trailer.formatted(own + 1, root(), first, beside, first + older.length()));
        }
    }

    /** Where the language of the file stood, the update refers to an object that is nothing but a reference to itself. */
    @Test
    void aValueThatRefersToItselfIsFound() throws IOException {
        long own;
        try (PDDocument document = Loader.loadPDF(FILED)) {
            own = document.getDocument().getTrailer().getInt(COSName.SIZE);
        }
        COSObjectKey self = new COSObjectKey(own, 0);
        byte[] sent = updated(
                "\n%d 0 obj\n%d 0 R\nendobj\n".formatted(own, own),
                "%d 1\n%010d 00000 n \n".formatted(own, FILED.length + 1),
                true);
        refused(
                CHAIR.sign(sent, document -> {
                    COSDictionary catalogue = document.getDocumentCatalog().getCOSObject();
                    catalogue.setItem(COSName.LANG, document.getDocument().getObjectFromPool(self));
                    catalogue.setNeedToBeUpdated(true);
                }),
                CHANGED);
    }

    /** @param entries of a list of objects, of which the filed one is the former one where it is {@code named} */
    private static byte[] updated(String object, String entries, boolean named) throws IOException {
        try (PDDocument document = Loader.loadPDF(FILED)) {
            return filedWith(object
                    + "xref\n%strailer\n<</Size %d /Root %d 0 R %s>>\nstartxref\n%d\n%%%%EOF\n"
                            .formatted(
                                    entries,
                                    document.getDocument().getTrailer().getInt(COSName.SIZE),
                                    root(),
                                    named ? "/Prev " + former() : "",
                                    FILED.length + object.length()));
        }
    }

    private static byte[] filedWith(String update) {
        return behind(FILED, update);
    }

    private static byte[] behind(byte[] file, String update) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(file);
        all.writeBytes(update.getBytes(StandardCharsets.ISO_8859_1));
        return all.toByteArray();
    }

    /** Returns the number of the object that holds the words of the first page. */
    private static long words() throws IOException {
        try (PDDocument document = Loader.loadPDF(FILED)) {
            return number(document.getPage(0).getCOSObject().getItem(COSName.CONTENTS));
        }
    }

    private static long root() throws IOException {
        try (PDDocument document = Loader.loadPDF(FILED)) {
            return number(document.getDocument().getTrailer().getItem(COSName.ROOT));
        }
    }

    private static long number(COSBase reference) {
        return ((COSObject) reference).getKey().getNumber();
    }

    /** Returns where the filed file has its list of objects. */
    private static String former() {
        String filed = new String(FILED, StandardCharsets.ISO_8859_1);
        return filed.substring(filed.lastIndexOf("startxref") + "startxref".length())
                .strip()
                .split("\\s")[0];
    }

    @Test
    void aFieldThatIsNoSignatureIsFound() {
        refused(CHAIR.sign(FILED, document -> field(document, "Tx")), CHANGED);
        refused(CHAIR.sign(CHAIR.sign(FILED), document -> field(document, "Btn")), CHANGED);
    }

    private static void field(PDDocument document, String type) {
        COSDictionary catalogue = document.getDocumentCatalog().getCOSObject();
        COSDictionary form = catalogue.getCOSDictionary(COSName.ACRO_FORM);
        if (form == null) {
            form = new COSDictionary();
            catalogue.setItem(COSName.ACRO_FORM, form);
        }
        COSArray fields = form.getCOSArray(COSName.FIELDS);
        if (fields == null) {
            fields = new COSArray();
            form.setItem(COSName.FIELDS, fields);
        }
        COSDictionary field = new COSDictionary();
        field.setName(COSName.FT, type);
        field.setString(COSName.T, "avis");
        fields.add(field);
        catalogue.setNeedToBeUpdated(true);
        form.setNeedToBeUpdated(true);
    }

    @Test
    void aNoteOrAnActionOrAPageMoreIsFound() {
        refused(CHAIR.sign(FILED, SignedPdfTest::note), CHANGED);
        refused(CHAIR.sign(FILED, SignedPdfTest::action), CHANGED);
        refused(CHAIR.sign(FILED, SignedPdfTest::page), CHANGED);
    }

    private static void note(PDDocument document) {
        try {
            PDAnnotationText note = new PDAnnotationText();
            note.setRectangle(new PDRectangle(300, 200, 20, 20));
            note.setContents("Avis défavorable");
            PDPage page = document.getPage(0);
            page.getAnnotations().add(note);
            page.getCOSObject().setNeedToBeUpdated(true);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void action(PDDocument document) {
        COSDictionary catalogue = document.getDocumentCatalog().getCOSObject();
        catalogue.setItem(COSName.OPEN_ACTION, new COSDictionary());
        catalogue.setNeedToBeUpdated(true);
    }

    private static void page(PDDocument document) {
        document.addPage(new PDPage());
        document.getPages().getCOSObject().setNeedToBeUpdated(true);
    }

    @Test
    void aSignatureThatIsNotWholeIsRefused() {
        byte[] signed = CHAIR.sign(FILED);
        byte[] changed = signed.clone();
        // The date of the signature is covered by it.
        int at = new String(signed, StandardCharsets.ISO_8859_1).lastIndexOf("D:2026");
        changed[at + 5] = '5';
        refused(changed, "n’est pas intègre");
        refused(Arrays.copyOf(signed, signed.length - 40), "");
    }

    @Test
    void aCertificateThatWasNotValidAndAnAbandonedAlgorithmAreRefused() {
        refused(
                TestSigner.of("CN=Claire Dupont", AT, AT.minus(Duration.ofDays(30)), "SHA256withRSA")
                        .sign(FILED),
                "n’était pas valable au moment de la signature");
        refused(TestSigner.of("CN=Claire Dupont", AT, AT, "SHA1withRSA").sign(FILED), "algorithme abandonné");
    }
}
