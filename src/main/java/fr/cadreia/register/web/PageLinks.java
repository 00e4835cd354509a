package fr.cadreia.register.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** The ways from one page of the register to the others (RFC 8288). */
final class PageLinks {

    private PageLinks() {}

    static String of(String address, ApiRequest request, long total) {
        long size = request.query().size();
        long last = Math.max(1, (total + size - 1) / size);
        List<String> links = new ArrayList<>();
        links.add(link(address, request, 1, "first"));
        if (request.page() > 1) {
            links.add(link(address, request, Math.min(last, request.page() - 1L), "prev"));
        }
        if (request.page() < last) {
            links.add(link(address, request, request.page() + 1L, "next"));
        }
        links.add(link(address, request, last, "last"));
        return String.join(", ", links);
    }

    private static String link(String address, ApiRequest request, long page, String relation) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromUriString(address);
        Map<String, String> parameters = request.onPage(page);
        parameters.keySet().forEach(name -> uri.queryParam(name, "{" + name + "}"));
        return "<" + uri.encode().buildAndExpand(parameters).toUriString() + ">; rel=\"" + relation + "\"";
    }
}
