package fr.cadreia.trade;

import fr.cadreia.dossier.web.CaseAccess;
import fr.cadreia.kernel.text.Spreadsheet;
import fr.cadreia.kernel.web.PageOf;
import fr.cadreia.people.People;
import fr.cadreia.trade.Trades.Overview;
import fr.cadreia.trade.Trades.TouchedCase;
import fr.cadreia.trade.Trades.Trade;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The page of the trades: human resources read it and hand it to the workers' committee (CST), and the committee reads
 * it, with its college of agents.
 */
@Controller
class TradeController {

    private static final int PAGE_SIZE = 50;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setHeader("Métier", "Effet", "Agents", "Agents formés dans ces dossiers", "Dossiers")
            .get();

    private final Trades trades;
    private final CaseAccess access;
    private final People people;

    TradeController(Trades trades, CaseAccess access, People people) {
        this.trades = trades;
        this.access = access;
        this.people = people;
    }

    /** A case that changes work, with the name of its organisation. */
    record CaseRow(TouchedCase of, String organisation) {}

    @GetMapping("/metiers")
    String show(
            @RequestParam(name = "page", defaultValue = "1") String page,
            @RequestParam(name = "dossiers", defaultValue = "1") String cases,
            Principal principal,
            Model model) {
        requireReader(principal);
        Overview overview = trades.overview();
        model.addAttribute("trades", PageOf.of(overview.trades(), PageOf.asked(page), PAGE_SIZE));
        model.addAttribute(
                "cases",
                PageOf.of(overview.cases(), PageOf.asked(cases), PAGE_SIZE)
                        .map(touched -> new CaseRow(touched, people.organisationName(touched.organisation()))));
        return "trade/page";
    }

    @GetMapping("/metiers.csv")
    ResponseEntity<byte[]> csv(Principal principal) {
        requireReader(principal);
        StringBuilder text = new StringBuilder("\uFEFF");
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            for (Trade trade : trades.overview().trades()) {
                printer.printRecord(
                        Spreadsheet.harmless(trade.name()),
                        trade.effect(),
                        trade.agents(),
                        trade.trained(),
                        trade.cases().stream().map(TouchedCase::reference).collect(Collectors.joining(", ")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("metiers.csv")
                                .build()
                                .toString())
                .contentType(CSV)
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void requireReader(Principal principal) {
        if (!access.person(principal).readsTrades()) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN,
                    "Les ressources humaines et le comité lisent les métiers touchés\u00a0; les représentants du personnel"
                            + " les reçoivent des ressources humaines.");
        }
    }
}
