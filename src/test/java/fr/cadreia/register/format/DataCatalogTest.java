package fr.cadreia.register.format;

import static fr.cadreia.register.format.Authority.PAGES;
import static fr.cadreia.register.format.Authority.PUBLISHER;
import static fr.cadreia.register.format.Authority.TAGS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The catalogue, read as the graph that a portal makes of it, is what DCAT-AP demands. */
class DataCatalogTest {

    private static final Shapes DCAT_AP = Shapes.parse(RDFDataMgr.loadGraph("register/dcat-ap.shacl.ttl"));

    @Test
    void itIsWhatThePortalDemands() throws JsonProcessingException {
        assertThat(faults(catalog(PUBLISHER, Optional.of(Instant.parse("2026-03-01T10:15:30.250Z")))))
                .isEmpty();
    }

    @Test
    void itIsSoBeforeAnythingIsPublishedAndWithoutAMailbox() throws JsonProcessingException {
        Publisher reserved = new Publisher(
                PUBLISHER.name(), "", PUBLISHER.address(), PUBLISHER.area(), PUBLISHER.language(), PUBLISHER.licence());

        assertThat(faults(catalog(reserved, Optional.empty()))).isEmpty();
    }

    /** Or the shapes would look at nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"dct:publisher", "dct:title", "dct:description", "dcat:dataset"})
    void whatIsMissingIsSeen(String property) throws JsonProcessingException {
        ObjectNode catalog = catalog(PUBLISHER, Optional.empty());
        catalog.remove(property);

        assertThat(faults(catalog)).isNotEmpty();
    }

    /** So that a portal that harvests it again finds the same dataset, wherever the application stands now. */
    @Test
    void itsIdentifiersAreNoAddresses() throws JsonProcessingException {
        String catalog = new ObjectMapper().writeValueAsString(catalog(PUBLISHER, Optional.empty()));

        assertThat(catalog)
                .contains("\"@id\":\"tag:cadre.exemple.fr,2026-11-28:registre/donnees\",\"@type\":\"dcat:Dataset\"")
                .contains("\"@type\":\"dcat:DataService\"")
                .doesNotContainPattern("\"@id\":\"https://cadre[^\"]*\",\"@type\"");
    }

    private static ObjectNode catalog(Publisher publisher, Optional<Instant> lastChange) {
        RegisterFormats formats = new RegisterFormats(
                Stream.<RegisterFormat>of(new EurocitiesFormat(publisher, PAGES), new EtalabFormat(publisher, PAGES))
                        .toList());
        return new DataCatalog(publisher, PAGES, formats, TAGS).jsonLd(lastChange);
    }

    private static List<String> faults(ObjectNode catalog) throws JsonProcessingException {
        Graph graph = RDFParser.fromString(new ObjectMapper().writeValueAsString(catalog), Lang.JSONLD11)
                .toGraph();
        assertThat(graph.size()).as("statements read").isPositive();
        return ShaclValidator.get().validate(DCAT_AP, graph).getEntries().stream()
                .map(ReportEntry::toString)
                .toList();
    }
}
