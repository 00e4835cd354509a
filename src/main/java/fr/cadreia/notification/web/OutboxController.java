package fr.cadreia.notification.web;

import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.kernel.web.PageOf;
import fr.cadreia.notification.Mail;
import fr.cadreia.notification.Mail.State;
import fr.cadreia.notification.MailTransport;
import fr.cadreia.notification.NotificationSettings;
import fr.cadreia.notification.Notifications;
import fr.cadreia.notification.Outbox;
import fr.cadreia.people.People;
import fr.cadreia.people.Role;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows administrators the mails: those that wait, were sent, were given up, or would have been sent. */
@Controller
@RequestMapping("/administration/envois")
class OutboxController {

    private static final int SIZE = 50;

    private final Outbox outbox;
    private final Notifications notifications;
    private final MailTransport transport;
    private final NotificationSettings settings;
    private final People people;
    private final AuthorityClock clock;

    OutboxController(
            Outbox outbox,
            Notifications notifications,
            MailTransport transport,
            NotificationSettings settings,
            People people,
            AuthorityClock clock) {
        this.outbox = outbox;
        this.notifications = notifications;
        this.transport = transport;
        this.settings = settings;
        this.people = people;
        this.clock = clock;
    }

    /** A mail in the list. */
    record Row(
            long id,
            String writtenAt,
            String recipient,
            String subject,
            String state,
            boolean givenUp,
            String failure) {}

    /** @param code the value of the address's parameter */
    record Filter(String code, String label, long count) {}

    /** Runs before each of the handlers below. */
    @ModelAttribute
    void administratorsOnly(Principal person) {
        if (!people.get(person.getName()).has(Role.ADMINISTRATORS)) {
            throw new AccessDeniedException("Page réservée aux administrateurs.");
        }
    }

    @GetMapping
    String list(
            @RequestParam(name = "etat", defaultValue = "") String code,
            @RequestParam(name = "page", defaultValue = "1") String asked,
            Model model) {
        Optional<State> state = Arrays.stream(State.values())
                .filter(known -> known.name().equals(code))
                .findFirst();
        if (state.isEmpty() && !code.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Cette liste d’envois n’existe pas.");
        }
        int page = PageOf.asked(asked);
        Map<State, Long> counts = outbox.counts();
        List<Mail> found = outbox.page(state, (page - 1) * SIZE, SIZE + 1);
        model.addAttribute("rows", found.stream().limit(SIZE).map(this::row).toList());
        model.addAttribute("more", found.size() > SIZE);
        model.addAttribute("number", page);
        model.addAttribute("state", code);
        model.addAttribute(
                "filters",
                Arrays.stream(State.values())
                        .map(known -> new Filter(known.name(), known.label(), counts.getOrDefault(known, 0L)))
                        .toList());
        model.addAttribute("sending", transport.isEnabled());
        model.addAttribute("days", settings.retention().toDays());
        model.addAttribute("stuck", notifications.stuck());
        return "notification/outbox";
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Model model) {
        Mail mail = outbox.find(id).orElseThrow(OutboxController::unknown);
        model.addAttribute("mail", mail);
        model.addAttribute("row", row(mail));
        model.addAttribute("sentAt", mail.sentAt().map(FrenchText::moment).orElse(""));
        return "notification/mail";
    }

    @PostMapping("/{id}/reprise")
    String resume(@PathVariable long id, RedirectAttributes redirect) {
        outbox.find(id).orElseThrow(OutboxController::unknown);
        redirect.addFlashAttribute("resumed", outbox.resume(id, clock.now()));
        return "redirect:/administration/envois/" + id;
    }

    private Row row(Mail mail) {
        return new Row(
                mail.id(),
                FrenchText.moment(mail.writtenAt()),
                people.name(mail.recipient()),
                mail.subject(),
                mail.state().label(),
                mail.state() == State.GIVEN_UP,
                mail.failure());
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(
                HttpStatus.NOT_FOUND, "Ce courriel n’existe pas, ou sa durée de conservation est passée.");
    }
}
