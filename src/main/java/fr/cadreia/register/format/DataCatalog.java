package fr.cadreia.register.format;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.cadreia.notification.TagUris;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * The catalogue that the national portal of open data harvests: the register as a dataset, after DCAT-AP 3 in JSON-LD.
 * It is written by hand: one dataset with its files and its interface needs no library for graphs. Identifiers are tag
 * URIs, which stay when the application moves.
 */
@Component
public class DataCatalog {

    private static final String FREQUENCY = "http://publications.europa.eu/resource/authority/frequency/IRREG";
    private static final String THEME = "http://publications.europa.eu/resource/authority/data-theme/GOVE";
    private static final String LANGUAGE = "http://publications.europa.eu/resource/authority/language/FRA";
    private static final String FILE_TYPE = "http://publications.europa.eu/resource/authority/file-type/";
    private static final String MEDIA_TYPE = "https://www.iana.org/assignments/media-types/";

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** The context, in the same order at each start, since the catalogue's tag is computed from its text. */
    private static final Map<String, String> CONTEXT = new TreeMap<>(Map.of(
            "dcat", "http://www.w3.org/ns/dcat#",
            "dct", "http://purl.org/dc/terms/",
            "foaf", "http://xmlns.com/foaf/0.1/",
            "vcard", "http://www.w3.org/2006/vcard/ns#",
            "xsd", "http://www.w3.org/2001/XMLSchema#"));

    private final Publisher publisher;
    private final RegisterAddresses pages;
    private final RegisterFormats formats;
    private final TagUris tags;

    DataCatalog(Publisher publisher, RegisterAddresses pages, RegisterFormats formats, TagUris tags) {
        this.publisher = publisher;
        this.pages = pages;
        this.formats = formats;
        this.tags = tags;
    }

    /** @param lastChange empty as long as nothing is published */
    public ObjectNode jsonLd(Optional<Instant> lastChange) {
        ObjectNode catalog = JSON.objectNode();
        CONTEXT.forEach(catalog.putObject("@context")::put);
        catalog.setAll(node("catalogue", "dcat:Catalog"));
        catalog.set("dct:title", french("Données ouvertes du registre des usages d’IA"));
        catalog.set("dct:description", french("Le registre public des usages d’intelligence artificielle."));
        catalog.set("dct:publisher", agent());
        catalog.set("dct:language", id(LANGUAGE));
        catalog.putArray("dcat:dataset").add(dataset(lastChange));
        catalog.putArray("dcat:service").add(service());
        return catalog;
    }

    private ObjectNode dataset(Optional<Instant> lastChange) {
        ObjectNode dataset = node("donnees", "dcat:Dataset");
        dataset.put("dct:identifier", lasting("donnees"));
        dataset.set("dct:title", french("Registre des usages d’intelligence artificielle – " + publisher.name()));
        dataset.set(
                "dct:description",
                french(
                        "Chaque usage d’intelligence artificielle de la collectivité depuis son expérimentation\u00a0: à quoi "
                                + "il sert, avec quelles données, ce qui a été mesuré et décidé, et comment le contester."));
        dataset.set("dct:publisher", agent());
        dataset.set("dcat:contactPoint", contact());
        dataset.set("dcat:theme", id(THEME));
        dataset.putArray("dcat:keyword")
                .add("intelligence artificielle")
                .add("algorithmes")
                .add("transparence")
                .add("registre");
        dataset.set("dct:accrualPeriodicity", id(FREQUENCY));
        dataset.set("dct:language", id(LANGUAGE));
        dataset.putObject("dct:spatial").put("@type", "dct:Location").set("dct:title", french(publisher.area()));
        lastChange.ifPresent(moment ->
                dataset.putObject("dct:modified").put("@type", "xsd:dateTime").put("@value", moment.toString()));
        dataset.set("dcat:landingPage", id(pages.register()));
        dataset.putArray("dcat:distribution").addAll(distributions());
        return dataset;
    }

    /** Returns the distributions, each a whole file. */
    private List<ObjectNode> distributions() {
        List<ObjectNode> all = new ArrayList<>();
        all.add(file("/api/register.csv", "CSV", "CSV", "text/csv"));
        all.add(file(
                "/api/register.xlsx",
                "XLSX",
                "XLSX",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
        all.add(file("/api/register.json", "JSON", "JSON", "application/json"));
        all.add(file("/api/register.ndjson", "JSON, une fiche par ligne", "JSON", "application/x-ndjson"));
        formats.all()
                .forEach(format -> all.add(file(
                        "/api/register.json?format=" + format.code(), format.label(), "JSON", "application/json")));
        all.add(file("/api/register/changes.atom", "Modifications (Atom)", "ATOM", "application/atom+xml"));
        return all;
    }

    private ObjectNode file(String path, String title, String fileType, String mediaType) {
        ObjectNode file = node("fichier" + path, "dcat:Distribution");
        file.set("dct:title", french(title));
        file.set("dcat:accessURL", id(pages.at(path)));
        file.set("dcat:downloadURL", id(pages.at(path)));
        file.set("dct:format", id(FILE_TYPE + fileType));
        file.set("dcat:mediaType", id(MEDIA_TYPE + mediaType));
        file.set("dct:license", id(publisher.licence()));
        return file;
    }

    /** Returns the service through which programs ask the register, page by page and entry by entry. */
    private ObjectNode service() {
        ObjectNode service = node("interface", "dcat:DataService");
        service.set("dct:title", french("Interface de programmation du registre des usages d’IA"));
        service.set("dct:publisher", agent());
        service.set("dcat:contactPoint", contact());
        service.set("dcat:endpointURL", id(pages.at("/api/register")));
        service.set("dcat:endpointDescription", id(pages.at("/openapi/register.yaml")));
        service.set("dcat:servesDataset", id(lasting("donnees")));
        service.set("dct:license", id(publisher.licence()));
        return service;
    }

    private ObjectNode node(String what, String type) {
        return JSON.objectNode().put("@id", lasting(what)).put("@type", type);
    }

    private String lasting(String what) {
        return tags.of("registre/" + what);
    }

    private ObjectNode contact() {
        ObjectNode contact = JSON.objectNode().put("@type", "vcard:Kind").put("vcard:fn", publisher.name());
        if (!publisher.mailbox().isEmpty()) {
            contact.set("vcard:hasEmail", id("mailto:" + publisher.mailbox()));
        }
        return contact;
    }

    private ObjectNode agent() {
        return JSON.objectNode().put("@type", "foaf:Agent").put("foaf:name", publisher.name());
    }

    private static ObjectNode french(String text) {
        return JSON.objectNode().put("@language", "fr").put("@value", text);
    }

    private static ObjectNode id(String address) {
        return JSON.objectNode().put("@id", address);
    }
}
