package fr.cadreia.demonstration.act;

import fr.cadreia.demonstration.story.Act;
import fr.cadreia.demonstration.story.StoryState;
import fr.cadreia.dossier.file.FileShelf;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Puts a document on file in a case: {@code deposit: {name: Note de service 17.txt}}. */
@Component
@Profile("demo")
class FileDeed extends NamedDeeds {

    private final FileShelf shelf;

    FileDeed(FileShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    Map<String, BiConsumer<Act, StoryState>> deeds() {
        return Map.of("deposit", this::deposit);
    }

    private void deposit(Act act, StoryState stage) {
        String name = stage.timeline().time().written(act.text("name"));
        shelf.add(
                stage.person(),
                stage.reference(act.on()),
                name,
                (name + ". Données fictives de démonstration.").getBytes(StandardCharsets.UTF_8));
    }
}
