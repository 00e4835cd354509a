package fr.cadreia.register.web;

import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.register.EntryDifference;
import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.RegisterEntries;
import fr.cadreia.register.format.RegisterAddresses;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The interface for programs to the earlier content of an entry, and to the changes of a version. */
@RestController
@RequestMapping("/api/register/{reference}/versions")
class VersionsApi {

    private static final String SINCE = "since";

    private final RegisterEntries entries;
    private final RegisterAddresses pages;
    private final ApiJson json;
    private final RegisterTag tag;

    VersionsApi(RegisterEntries entries, RegisterAddresses pages, ApiJson json, RegisterTag tag) {
        this.entries = entries;
        this.pages = pages;
        this.json = json;
        this.tag = tag;
    }

    /** @param sha256 of what was published, as the register keeps it */
    record Version(int version, String status, Instant publishedAt, String cause, String sha256, String page) {}

    /** The versions, newest first. */
    record Versions(String reference, List<Version> versions) {}

    /**
     * @param field its path, as in the entry's schema
     * @param label French
     * @param before its text before, in French words; empty for none
     */
    record Changed(String field, String label, String before, String after) {}

    /** @param since the version that the other is compared with */
    record Differences(String reference, int version, int since, List<Changed> changes) {}

    @GetMapping
    ResponseEntity<String> list(
            @PathVariable String reference, @RequestParam Map<String, String> parameters, WebRequest asked) {
        ApiRequest.refuseOthers(parameters, Set.of());
        PublishedVersions versions = PublishedVersions.of(entries, reference);
        return answer(
                asked,
                () -> new Versions(
                        reference, versions.all().stream().map(this::row).toList()));
    }

    @GetMapping("/{number}")
    ResponseEntity<String> version(
            @PathVariable String reference,
            @PathVariable String number,
            @RequestParam Map<String, String> parameters,
            WebRequest asked) {
        ApiRequest.refuseOthers(parameters, Set.of("format"));
        String format = ApiRequest.parse(parameters, json.formats()).format();
        EntryVersion version = PublishedVersions.of(entries, reference).get(number);
        return answer(asked, () -> json.shown(version, format));
    }

    @GetMapping("/{number}/differences")
    ResponseEntity<String> differences(
            @PathVariable String reference,
            @PathVariable String number,
            @RequestParam Map<String, String> parameters,
            WebRequest asked) {
        ApiRequest.refuseOthers(parameters, Set.of(SINCE));
        PublishedVersions versions = PublishedVersions.of(entries, reference);
        EntryVersion after = versions.get(number);
        EntryVersion before = Optional.ofNullable(parameters.get(SINCE))
                .map(versions::find)
                .orElseGet(() -> versions.before(after))
                .orElseThrow(() -> new BadParametersException(List.of(FieldError.of(
                        SINCE,
                        "Le numéro d’une autre version de la fiche, de 1 à "
                                + versions.newest().number() + "."))));
        return answer(asked, () -> new Differences(reference, after.number(), before.number(), changes(before, after)));
    }

    private static List<Changed> changes(EntryVersion before, EntryVersion after) {
        return EntryDifference.between(before.entry(), after.entry()).changes().stream()
                .map(change -> new Changed(change.path(), change.label(), change.before(), change.after()))
                .toList();
    }

    private Version row(EntryVersion version) {
        return new Version(
                version.number(),
                version.entry().status().label(),
                version.publishedAt(),
                version.cause(),
                version.sha256(),
                pages.version(version));
    }

    private ResponseEntity<String> answer(WebRequest asked, Supplier<Object> body) {
        return tag.answer(
                asked,
                response -> response.contentType(MediaType.APPLICATION_JSON).body(json.write(body.get())));
    }
}
