package fr.cadreia.signin.web;

import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.signin.AccountSessions;
import fr.cadreia.signin.AccountSessions.OpenSession;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which each person sees where they are signed in, and ends a session that is not at hand. */
@Controller
@RequestMapping(MySessionsController.PAGE)
class MySessionsController {

    static final String PAGE = "/compte/sessions";

    private final AccountSessions sessions;

    MySessionsController(AccountSessions sessions) {
        this.sessions = sessions;
    }

    /**
     * A session of the list.
     *
     * @param own whether the page is shown in it
     * @param lastSeen French, to the minute
     */
    record Row(String key, boolean own, String browser, String address, String since, String lastSeen) {}

    @GetMapping
    String show(Principal person, HttpSession session, Model model) {
        List<Row> rows = sessions.of(person.getName()).stream()
                .map(open -> row(open, session))
                .toList();
        model.addAttribute("rows", rows);
        model.addAttribute("others", rows.stream().filter(row -> !row.own()).count());
        return "signin/sessions";
    }

    private static Row row(OpenSession open, HttpSession session) {
        return new Row(
                open.key(),
                open.isOf(session.getId()),
                open.browser(),
                open.address(),
                FrenchText.moment(open.since()),
                FrenchText.moment(open.lastSeen()));
    }

    /** Ends one session; the person's own ends with the button that signs out. */
    @PostMapping("/fin")
    String end(
            @RequestParam(name = "session", defaultValue = "") String key,
            Principal person,
            RedirectAttributes redirect) {
        boolean ended = sessions.end(person.getName(), key);
        redirect.addFlashAttribute("doneMessage", ended ? "sessions.done.one" : "sessions.done.none");
        return "redirect:" + PAGE;
    }

    @PostMapping("/autres/fin")
    String endOthers(Principal person, HttpSession session, RedirectAttributes redirect) {
        sessions.endOthers(person.getName(), session.getId());
        redirect.addFlashAttribute("doneMessage", "sessions.done.others");
        return "redirect:" + PAGE;
    }
}
