package fr.cadreia.notification.web;

import fr.cadreia.dossier.web.CaseAccess;
import fr.cadreia.notification.DeliveryPreference;
import fr.cadreia.notification.MailChoices;
import fr.cadreia.notification.MailTransport;
import fr.cadreia.notification.NotificationKind;
import fr.cadreia.notification.NotificationSettings;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which each person chooses the notifications that come by mail, and their time. */
@Controller
@RequestMapping(MailChoices.PAGE)
class MailChoiceController {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H 'h' mm", Locale.FRENCH);

    private final CaseAccess access;
    private final People people;
    private final MailChoices choices;
    private final MailTransport transport;
    private final NotificationSettings settings;

    MailChoiceController(
            CaseAccess access,
            People people,
            MailChoices choices,
            MailTransport transport,
            NotificationSettings settings) {
        this.access = access;
        this.people = people;
        this.choices = choices;
        this.transport = transport;
        this.settings = settings;
    }

    /** A question of the form. */
    record Question(String field, String label, List<Option> options) {}

    record Option(String value, String label, boolean chosen) {}

    @GetMapping
    String show(Principal principal, Model model) {
        Person person = access.person(principal);
        return page(person, choices.of(person.id()), model);
    }

    @PostMapping
    String choose(
            @RequestParam Map<String, String> entered,
            Principal principal,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Person person = access.person(principal);
        Map<NotificationKind, DeliveryPreference> chosen = new EnumMap<>(NotificationKind.class);
        for (NotificationKind kind : asked(person)) {
            Optional<DeliveryPreference> timing = timing(kind, entered.get(kind.name()));
            if (timing.isEmpty()) {
                response.setStatus(HttpStatus.BAD_REQUEST.value());
                model.addAttribute("missing", kind.label());
                Map<NotificationKind, DeliveryPreference> shown = choices.of(person.id());
                shown.putAll(chosen);
                return page(person, shown, model);
            }
            chosen.put(kind, timing.get());
        }
        choices.choose(person.id(), chosen);
        redirect.addFlashAttribute("saved", true);
        return "redirect:" + MailChoices.PAGE;
    }

    private static Optional<DeliveryPreference> timing(NotificationKind kind, String entered) {
        return kind.choices().stream()
                .filter(timing -> timing.name().equals(entered))
                .findFirst();
    }

    private String page(Person person, Map<NotificationKind, DeliveryPreference> chosen, Model model) {
        model.addAttribute("address", people.mailAddress(person.id()).orElse(""));
        model.addAttribute("sending", transport.isEnabled());
        model.addAttribute("digest", TIME.format(settings.digestHour()));
        model.addAttribute(
                "questions",
                asked(person).stream()
                        .map(kind -> question(kind, chosen.get(kind)))
                        .toList());
        return "notification/choices";
    }

    private static Question question(NotificationKind kind, DeliveryPreference chosen) {
        return new Question(
                kind.name(),
                kind.label(),
                kind.choices().stream()
                        .map(timing -> new Option(timing.name(), timing.label(), timing == chosen))
                        .toList());
    }

    private static List<NotificationKind> asked(Person person) {
        return Arrays.stream(NotificationKind.values())
                .filter(kind -> kind.isFor(person))
                .toList();
    }
}
