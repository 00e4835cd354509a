package fr.cadreia.yearly;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.cadreia.identity.Identity;
import fr.cadreia.kernel.web.PublicPage;
import fr.cadreia.pdf.ArchivalPdf;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The committee's yearly reports, as pages and PDF: anybody reads them, without an account. */
@Controller
@RequestMapping("/comite/rapports")
class YearlyReportController {

    /** The number of PDFs that are kept; a PDF is made anew when the text of its report changed. */
    private static final int KEPT = 8;

    private final YearlyReports reports;
    private final Identity identity;
    private final ITemplateEngine templates;
    private final ArchivalPdf pdf;
    private final Cache<String, byte[]> made =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    YearlyReportController(YearlyReports reports, Identity identity, ITemplateEngine templates, ArchivalPdf pdf) {
        this.reports = reports;
        this.identity = identity;
        this.templates = templates;
        this.pdf = pdf;
    }

    @PublicPage
    @GetMapping
    String list(Model model) {
        model.addAttribute("years", reports.years());
        model.addAttribute("running", reports.thisYear());
        return "yearly/list";
    }

    @PublicPage
    @GetMapping("/{year:\\d{4}}")
    String show(@PathVariable int year, Model model) {
        model.addAttribute("report", find(year));
        return "yearly/page";
    }

    @GetMapping("/{year:\\d{4}}.pdf")
    ResponseEntity<byte[]> paper(@PathVariable int year) {
        Context values = new Context(Locale.FRENCH);
        values.setVariable("report", find(year));
        values.setVariable("authority", identity.authority());
        String html = templates.process("yearly/paper", values);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("rapport-annuel-" + year + ".pdf")
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(made.get(DigestUtils.sha256Hex(html), hash -> pdf.of(html)));
    }

    private YearlyReport find(int year) {
        return reports.find(year)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND,
                        "Le comité n’a pas de rapport pour " + year
                                + "\u00a0: la liste des rapports dit pour quelles années il y en a un."));
    }
}
