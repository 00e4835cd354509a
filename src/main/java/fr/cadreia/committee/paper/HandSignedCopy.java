package fr.cadreia.committee.paper;

import fr.cadreia.pdf.ArchivalPdf;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * Makes a second file of a filed paper, with room for signatures by hand (exemplaire à signer à la main). The filed
 * paper, its text and the fingerprint of that text stay as they are.
 */
@Component
public class HandSignedCopy {

    private static final String NAME = "exemplaire à signer à la main";

    private final FiledPapers papers;
    private final ArchivalPdf pdf;

    HandSignedCopy(FiledPapers papers, ArchivalPdf pdf) {
        this.papers = papers;
        this.pdf = pdf;
    }

    /** @return empty when no such paper is filed, or nobody signs it */
    public Optional<FiledPdf> of(String name) {
        return papers.find(name).flatMap(page -> {
            Document copy = Jsoup.parse(page.html());
            copy.outputSettings().prettyPrint(false);
            if (copy.select(".signature").isEmpty()) {
                return Optional.empty();
            }
            for (Element signature : copy.select(".signature")) {
                signature.select(".signed").remove();
                signature.select(".name").before("<p class=\"blank\">Signature\u00a0:</p>");
            }
            copy.select("meta[name=foot]").forEach(foot -> foot.attr("content", foot.attr("content") + " – " + NAME));
            byte[] content = pdf.of(copy.outerHtml(), page.mark());
            return Optional.of(new FiledPdf(name + "-a-signer", page.chain(), DigestUtils.sha256Hex(content), content));
        });
    }
}
