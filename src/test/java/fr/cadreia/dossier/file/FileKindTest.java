package fr.cadreia.dossier.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.kernel.form.CommandRefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.tika.Tika;
import org.junit.jupiter.api.Test;

class FileKindTest {

    @Test
    void anOfficeDocumentIsKnownByItsMainPart() throws IOException {
        byte[] docx = zip("[Content_Types].xml", "_rels/.rels", "word/document.xml");

        assertThat(FileKind.ofName("a.docx"))
                .hasValueSatisfying(
                        kind -> assertThat(kind.matches(detect(docx))).isTrue());
        assertThat(FileKind.ofName("a.xlsx"))
                .hasValueSatisfying(
                        kind -> assertThat(kind.matches(detect(docx))).isFalse());
    }

    @Test
    void macrosAndOtherArchivesAreNoDocument() throws IOException {
        assertThat(OfficeContainers.detect(zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")))
                .isEmpty();
        assertThat(OfficeContainers.detect(zip("word/document.xml"))).isEmpty();
        assertThat(OfficeContainers.detect(zip("notes.txt"))).isEmpty();
        assertThat(OfficeContainers.detect(new byte[] {'P', 'K', 3, 4, 0})).isEmpty();
    }

    @Test
    void anArchiveThatUnpacksToTooMuchIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] megabyte = new byte[1024 * 1024];
            for (int i = 0; i <= 50; i++) {
                zip.write(megabyte);
            }
            zip.closeEntry();
        }

        assertThatThrownBy(() -> OfficeContainers.detect(bytes.toByteArray()))
                .isInstanceOf(CommandRefusedException.class)
                .hasMessageContaining("dépasse 50 Mo");
    }

    @Test
    void contentsAreFoundWhateverTheName() {
        assertThat(FileKind.ofName("Rapport.PDF")).contains(FileKind.PDF);
        assertThat(FileKind.PDF.matches(detect("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII))))
                .isTrue();
        assertThat(FileKind.PNG.matches(detect(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})))
                .isTrue();
        assertThat(FileKind.JPG.matches(detect(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0})))
                .isTrue();
        assertThat(FileKind.CSV.matches(detect("nom;ville\né;à\n".getBytes(StandardCharsets.UTF_8))))
                .isTrue();
        assertThat(FileKind.TXT.matches(detect("<html><script>".getBytes(StandardCharsets.UTF_8))))
                .isFalse();
        assertThat(FileKind.ofName("page.html")).isEmpty();
        assertThat(FileKind.ofName("image.svg")).isEmpty();
    }

    @Test
    void openDocumentsAreFound() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            byte[] type = "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII);
            ZipEntry entry = new ZipEntry("mimetype");
            java.util.zip.CRC32 crc = new java.util.zip.CRC32();
            crc.update(type);
            entry.setSize(type.length);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(type);
        }
        assertThat(FileKind.ODT.matches(detect(bytes.toByteArray()))).isTrue();
        assertThat(FileKind.ODS.matches(detect(bytes.toByteArray()))).isFalse();
    }

    private static String detect(byte[] content) {
        try {
            String office = OfficeContainers.detect(content);
            return office.isEmpty() ? new Tika().detect(content) : office;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write('x');
            }
        }
        return bytes.toByteArray();
    }
}
