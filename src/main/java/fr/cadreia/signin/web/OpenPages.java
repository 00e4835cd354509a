package fr.cadreia.signin.web;

import fr.cadreia.people.OpenAddresses;
import fr.cadreia.signin.oidc.OidcLogout;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;

/** The pages that everybody reads without an account. */
final class OpenPages {

    private static final List<String> ALWAYS = List.of(
            "/",
            "/connexion",
            OidcLogout.AFTERWARDS,
            "/error",
            "/robots.txt",
            "/sitemap.xml",
            "/.well-known/security.txt",
            "/actuator/health/**",
            // Everybody reads the public figures, the help, and the notices that the law demands.
            "/tableau-de-bord/**",
            "/aide",
            "/aide/*",
            "/accessibilite",
            "/mentions-legales",
            "/donnees-personnelles",
            "/donnees-personnelles/registre",
            "/plan-du-site",
            // Anybody reports a problem, and follows it by its receipt number.
            "/signaler/**",
            // The register is everybody's; a person who asks for something there follows it by a receipt number.
            "/registre/**",
            // Anybody reads a call for projects, and answers it; choosing asks for an expert.
            "/appels",
            "/appels/{reference}",
            "/appels/{reference}/propositions",
            // Everybody may read the framework; its reviews are for those who work here.
            "/cadre",
            "/cadre/versions/*",
            "/cadre/difference",
            // And the framework's demands on a case, and on a diagram; and the solutions that were tried.
            "/cadre/exigences/**",
            "/catalogue",
            "/catalogue/{id:\\d+}",
            // An agent says what AI is used already, without a name if wished.
            "/j-utilise-deja",
            // And anybody who has the link or sees the poster answers five questions.
            "/retours/**",
            // A supplier who has the link of its sheet fills it in.
            "/fournisseur/**",
            // Meetings with the territory; the experts alone announce them and report on them.
            "/rencontres",
            "/rencontres/{id:\\d+}",
            // The members of the committee, with their acts, and its yearly reports.
            "/comite/composition",
            "/comite/rapports",
            "/comite/rapports/*",
            // The first two persons with their codes, and people who have a one-time link.
            "/installation",
            "/mot-de-passe/*",
            // People who know the private address of a calendar read it.
            "/calendrier/{token}.ics");

    private OpenPages() {}

    /** Returns these pages, and those that features open besides. */
    static String[] with(ObjectProvider<OpenAddresses> features) {
        return Stream.concat(ALWAYS.stream(), features.stream().flatMap(feature -> feature.patterns().stream()))
                .toArray(String[]::new);
    }
}
