package fr.cadreia.guard.diagram.source;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.codec.digest.DigestUtils;

/** A file that somebody wants to deploy. */
public record SourceFile(String name, byte[] content) {

    public boolean isDiagram() {
        return name.endsWith(".bpmn") || name.endsWith(".bpmn20.xml");
    }

    public boolean isDecisionTable() {
        return name.endsWith(".dmn") || name.endsWith(".dmn11.xml");
    }

    public boolean isForm() {
        return name.endsWith(".form");
    }

    /** @return empty when the content is not UTF-8 without a byte order mark, as all who read it expect */
    public Optional<String> text() {
        try {
            // Strict: the decoder itself, unlike new String, refuses what is no UTF-8.
            return Optional.of(StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(content))
                            .toString())
                    .filter(text -> !text.startsWith("\uFEFF") && text.indexOf('\0') < 0);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads a diagram or table in the encoding that it declares. CDATA sections are events of their own, and nothing
     * outside of the file is read.
     */
    public XMLStreamReader xml() throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("http://java.sun.com/xml/stream/properties/report-cdata-event", true);
        return factory.createXMLStreamReader(new ByteArrayInputStream(content));
    }

    /** Tells whether everybody reads the same characters in a diagram or table: UTF-8, and nothing else declared. */
    public boolean isUtf8() {
        try {
            String declared = xml().getCharacterEncodingScheme();
            return text().isPresent() && (declared == null || declared.equalsIgnoreCase("UTF-8"));
        } catch (XMLStreamException e) {
            // Broken before its first element: the engine's parser tells where.
            return text().isPresent();
        }
    }

    /** Returns the same diagram or table in UTF-8, and itself where it cannot be read. */
    public SourceFile inUtf8() {
        try {
            Charset charset = Charset.forName(xml().getEncoding());
            String text = new String(content, charset)
                    .replaceFirst("^\uFEFF?(<\\?xml[^>]*\\?>)?", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
            return new SourceFile(name, text.getBytes(StandardCharsets.UTF_8));
        } catch (XMLStreamException | IllegalArgumentException e) {
            return this;
        }
    }

    /** Returns the SHA-256 of the content, in lower case hexadecimal. */
    public String sha256() {
        return DigestUtils.sha256Hex(content);
    }
}
