package fr.cadreia.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class ArchivalPdfTest {

    private static final String BODY = """
            <h1>Comité</h1><h2>Séance</h2><p>Texte <strong>important</strong>.</p>
            <ul><li>Premier</li><li>Second</li></ul>
            <table><caption>Règles</caption><thead><tr><th scope="col">Règle</th><th scope="col">Constat</th></tr></thead>
            <tbody><tr><th scope="row">1</th><td>Respectée</td></tr></tbody></table>""";

    /** 20 mm, in points. */
    private static final float RIGHT_MARGIN = 20 / 25.4f * 72 - 0.5f;

    private final ArchivalPdf pdf = new ArchivalPdf("", "#1f5f5b");

    private static String page(String body) {
        return "<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"UTF-8\"><title>Extrait</title></head><body>"
                + body + "</body></html>";
    }

    @Test
    void itConformsAndSaysWhatThePageSays() throws IOException {
        byte[] file = pdf.of(page(BODY));

        assertThat(Conformity.defects(file)).isEmpty();
        assertThat(PdfText.of(file)).contains("Comité", "important", "Second", "Respectée", "page 1/1");
        try (PDDocument document = Loader.loadPDF(file)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Extrait");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("fr");
        }
    }

    @Test
    void theCheckSeesWhatDoesNotConform() throws IOException {
        byte[] file = pdf.of(page(BODY));
        java.io.ByteArrayOutputStream spoilt = new java.io.ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(file)) {
            document.getDocumentCatalog().setLanguage(null);
            document.getDocumentCatalog().setMetadata(null);
            document.save(spoilt);
        }

        assertThat(Conformity.defects(spoilt.toByteArray()))
                .anyMatch(defect -> defect.startsWith("2a"))
                .anyMatch(defect -> defect.startsWith("ua1"));
    }

    @Test
    void eachLetterIsASignOfItsOwnSoThatWordsAreFoundAndHashesCopied() throws IOException {
        StringBuilder signs = new StringBuilder();
        PDFTextStripper reader = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                positions.forEach(position -> signs.append(position.getUnicode()));
            }
        };
        try (PDDocument document = Loader.loadPDF(pdf.of(page("<p>confiance, effet, <strong>154c7ff</strong></p>")))) {
            reader.getText(document);
        }

        assertThat(signs).contains("confiance", "effet", "154c7ff");
    }

    @Test
    void documentsThatAreMadeAtTheSameTimeShareTheirFontsAndNothingElse() {
        List<String> words = IntStream.range(0, 64)
                .mapToObj(number -> IntStream.range(0, 40)
                        .mapToObj(i -> Character.toString('A' + (7 * number + 3 * i) % 400))
                        .filter(sign -> Character.isLetter(sign.charAt(0)))
                        .collect(Collectors.joining()))
                .toList();

        List<String> read = words.parallelStream()
                .map(word -> PdfText.of(pdf.of(page("<p>" + word + " <strong>" + word + "</strong></p>"))))
                .toList();

        for (int number = 0; number < words.size(); number++) {
            assertThat(read.get(number)).contains(words.get(number) + " " + words.get(number));
        }
    }

    @Test
    void eachHeadingHasABookmark() throws IOException {
        byte[] file = pdf.of("<!DOCTYPE html><html lang=\"fr\"><head><title>Procès-verbal</title></head><body>"
                + "<h1>Procès-verbal</h1><h2>1. Ouverture</h2><p>x</p><h2>2. Levée</h2><p>y</p></body></html>");

        try (PDDocument document = Loader.loadPDF(file)) {
            List<String> titles = new ArrayList<>();
            document.getDocumentCatalog().getDocumentOutline().children().forEach(item -> titles.add(item.getTitle()));
            assertThat(titles).containsExactly("Procès-verbal", "1. Ouverture", "2. Levée");
        }
        assertThat(Conformity.defects(file)).isEmpty();
    }

    @Test
    void eachPageSaysOfWhichDocumentItIs() {
        byte[] file = pdf.of(page("<p>Une page.</p>").replace("Extrait", "Procès-verbal \"2026-04\" \\ fin"));

        assertThat(PdfText.of(file)).contains("Procès-verbal \"2026-04\" \\ fin page 1/1");
        assertThat(Conformity.defects(file)).isEmpty();
    }

    @Test
    void manyPagesAndAnyCharacterConformToo() {
        String rows = "<tr><th scope=\"row\">Règle</th><td>Constat «\u00a0œuvre\u00a0» – 20 €</td></tr>".repeat(120);
        byte[] file = pdf.of(
                page(
                        BODY + "<table><caption>Longue</caption><thead><tr><th scope=\"col\">A</th>"
                                + "<th scope=\"col\">B</th></tr></thead><tbody>" + rows
                                + "</tbody></table><p>\u0001 漢字 😀</p><p>العربية ελληνικά \u200B\u202Eo\u202Cui</p><dl><dt>Nom</dt><dd>Valeur</dd></dl>"));

        assertThat(Conformity.defects(file)).isEmpty();
        assertThat(PdfText.of(file))
                .contains("Constat « œuvre » – 20 €", "□□ 😀", "ελληνικά", "oui")
                .doesNotContain("\u202E");
    }

    @Test
    void aMotionAndItsResultStandOnOnePage() throws IOException {
        for (int before = 34; before < 44; before++) {
            byte[] file = pdf.of(
                    page(
                            "<p>Avant</p>".repeat(before)
                                    + "<div class=\"together\"><h3>Votes</h3><ul><li>Motion</li></ul><h3>Décision</h3><p>Résultat</p></div>"));
            try (PDDocument document = Loader.loadPDF(file)) {
                PDFTextStripper second = new PDFTextStripper();
                second.setStartPage(2);
                String there = second.getText(document);
                assertThat(there.contains("Votes")).isEqualTo(there.contains("Résultat"));
            }
        }
    }

    @Test
    void noLineBeginsWithPunctuation() throws IOException {
        for (int letters = 60; letters < 100; letters++) {
            byte[] file = pdf.of(page("<p>" + "a".repeat(letters - 6) + " quorum\u00a0: quatre</p>"));
            try (PDDocument document = Loader.loadPDF(file)) {
                assertThat(new PDFTextStripper().getText(document)).doesNotContain("\n:");
            }
        }
    }

    @Test
    void aWordThatIsLongerThanItsLineIsBrokenAndNotCutOff() throws IOException {
        String word = "https://exemple.fr/" + "abcdefgh".repeat(40);
        byte[] file = pdf.of(page("<p>Voir " + word + "</p><ul><li>" + word
                + "</li></ul><table><tr><th scope=\"row\">Motifs</th><td>" + word + "</td></tr></table>"));

        List<Float> ends = new ArrayList<>();
        StringBuilder signs = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(file)) {
            float sheet = document.getPage(0).getMediaBox().getWidth();
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    positions.forEach(position -> ends.add(position.getEndX()));
                    signs.append(text);
                }
            }.getText(document);
            assertThat(ends).isNotEmpty().allMatch(end -> end <= sheet - RIGHT_MARGIN);
        }
        assertThat(signs.toString().split(Pattern.quote(word), -1))
                .as("three times")
                .hasSize(4);
    }

    @Test
    void anAnswerOfOneWordConforms() {
        assertThat(Conformity.defects(pdf.of(page("<p>" + "M".repeat(20_000) + "</p>"))))
                .isEmpty();
    }

    @Test
    void wordsThatFitStayWhole() throws IOException {
        String cells = Stream.of("Représentée", "Porteur du pouvoir", "Excusé", "Émargement")
                .map(word -> "<td>" + word + "</td>")
                .collect(Collectors.joining());
        byte[] file =
                pdf.of(page("<table class=\"attendance\"><tr><td>Une qualité longue, d’une vice-présidente déléguée"
                        + " au numérique et à l’innovation</td>" + cells + "</tr></table>"));

        List<String> lines = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(file)) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    lines.add(text.strip());
                }
            }.getText(document);
        }
        assertThat(String.join(" ", lines)).contains("Représentée", "pouvoir", "Excusé", "Émargement");
    }

    @Test
    void nothingIsFetched() {
        byte[] file = pdf.of(
                page(
                        "<h1>Titre</h1><img src=\"file:///etc/hostname\" alt=\"\">"
                                + "<link rel=\"stylesheet\" href=\"http://127.0.0.1:1/a.css\"><p style=\"background:url(file:///etc/hostname)\">Texte</p>"));

        assertThat(Conformity.defects(file)).isEmpty();
        assertThat(PdfText.of(file)).contains("Titre", "Texte");
    }
}
