package fr.cadreia.register.request;

import fr.cadreia.InApplication;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.request.RegisterRequest.Kind;
import fr.cadreia.register.request.RequestDesk.Asked;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A use of the register, about which anybody asks. */
abstract class RequestedEntry extends InApplication {

    @Autowired
    RequestDesk desk;

    String reference;

    @BeforeEach
    void publish() {
        reference = Chapters.experimenting(opened("agent", "Réponses aux riverains"))
                .reference();
        publication.publishDue();
    }

    RegisterEntry entry() {
        publication.publishDue();
        return entries.find(reference).orElseThrow().entry();
    }

    String ask(Kind kind) {
        return desk.receive(new Asked(kind, reference, "Une phrase", "Le texte de la demande", ""), NotPersons.NONE)
                .number();
    }

    Story process(String receipt) {
        return Story.of(
                client,
                engine,
                "register-request",
                desk.follow(receipt).orElseThrow().reference());
    }
}
