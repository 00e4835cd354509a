package fr.cadreia.guard.diagram;

import fr.cadreia.guard.diagram.form.FormFile;
import fr.cadreia.guard.diagram.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The keys under which a file is put into force, read from its elements: comments and texts do not count. */
public final class DefinitionKeys {

    private DefinitionKeys() {}

    /** Ids of its processes or decisions, or of the form; empty for an unreadable file. */
    public static List<String> of(SourceFile file) {
        if (file.isForm()) {
            return FormFile.read(file.content())
                    .map(form -> form.path("id").asText())
                    .filter(id -> !id.isBlank())
                    .map(List::of)
                    .orElse(List.of());
        }
        try {
            return ids(file, file.isDiagram() ? "process" : "decision");
        } catch (XMLStreamException e) {
            return List.of();
        }
    }

    private static List<String> ids(SourceFile file, String element) throws XMLStreamException {
        XMLStreamReader reader = file.xml();
        List<String> ids = new ArrayList<>();
        int depth = 0;
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                String id = reader.getAttributeValue(null, "id");
                if (depth == 2 && element.equals(reader.getLocalName()) && id != null) {
                    ids.add(id);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        return ids;
    }
}
