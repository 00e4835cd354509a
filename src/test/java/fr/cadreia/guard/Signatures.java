package fr.cadreia.guard;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a guarantor does with the deployments that wait, in a test that deploys as a person. */
public final class Signatures {

    private static final String PAGE = "/administration/mises-en-vigueur";
    private static final Pattern REQUEST = Pattern.compile("href=\"" + PAGE + "/(\\d+)\"");

    private Signatures() {}

    /** Numbers of the requests that wait, the oldest first. */
    public static List<String> waiting(int port) throws Exception {
        String page = Browser.of("guarantor", port).get(PAGE).body();
        return REQUEST.matcher(page.substring(0, page.indexOf("id=\"repondues\"")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    public static void signAll(int port) throws Exception {
        for (String request : waiting(port)) {
            HttpResponse<String> answer = sign(port, request, Map.of("motDePasse", "guarantor"));
            assertThat(answer.statusCode()).as(answer.body()).isIn(200, 302, 303);
        }
    }

    public static HttpResponse<String> sign(int port, String request, Map<String, String> sent) throws Exception {
        return Browser.of("guarantor", port).post(PAGE + "/" + request + "/signature", sent);
    }
}
