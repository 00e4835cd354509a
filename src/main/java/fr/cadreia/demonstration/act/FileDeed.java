package fr.cadreia.demonstration.act;

import fr.cadreia.demonstration.story.Act;
import fr.cadreia.demonstration.story.StoryState;
import fr.cadreia.demonstration.story.StoryTime;
import fr.cadreia.dossier.file.FileShelf;
import fr.cadreia.pdf.ArchivalPdf;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Deposits a document in a case: {@code deposit: {title: Note de service n° 17, text: ...}}, with a paragraph for each
 * line.
 */
@Component
@Profile("demo")
class FileDeed extends NamedDeeds {

    private final FileShelf shelf;
    private final ArchivalPdf pdf;

    FileDeed(FileShelf shelf, ArchivalPdf pdf) {
        this.shelf = shelf;
        this.pdf = pdf;
    }

    @Override
    Map<String, BiConsumer<Act, StoryState>> deeds() {
        return Map.of("deposit", this::deposit);
    }

    private void deposit(Act act, StoryState stage) {
        StoryTime time = stage.timeline().time();
        String title = time.written(act.text("title"));
        String paragraphs = time.written(act.text("text"))
                .lines()
                .map(line -> "<p>" + HtmlUtils.htmlEscape(line) + "</p>")
                .collect(Collectors.joining());
        String heading = HtmlUtils.htmlEscape(title);
        shelf.add(
                stage.person(),
                stage.reference(act.on()),
                title.replace("\u00a0", " ") + ".pdf",
                pdf.of("<html lang=\"fr\"><head><title>" + heading + "</title></head><body><h1>" + heading + "</h1>"
                        + paragraphs + "</body></html>"));
    }
}
