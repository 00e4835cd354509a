package fr.cadreia.task.web;

import fr.cadreia.dossier.task.OpenTasks;
import fr.cadreia.dossier.task.TaskPlace;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Opens a task where this browser opened one last: on its page, or in the Tasklist. */
@Controller
class TaskOpeningController {

    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final OpenTasks tasks;

    TaskOpeningController(OpenTasks tasks) {
        this.tasks = tasks;
    }

    /** Opens a task. A task that is over has a page that says so; the Tasklist knows no more of it. */
    @GetMapping("/taches/{id}/ouvrir")
    String open(@PathVariable String id, @CookieValue(name = TaskPlace.COOKIE, defaultValue = "") String last) {
        TaskPlace place = TaskPlace.of(last)
                .filter(chosen -> chosen == TaskPlace.PAGE || tasks.find(id).isPresent())
                .orElse(TaskPlace.PAGE);
        return redirect(id, place);
    }

    /** @param chosen {@code page} or {@code liste} */
    @PostMapping("/taches/{id}/ouvrir")
    String open(
            @PathVariable String id,
            @RequestParam(name = "dans", defaultValue = "") String chosen,
            HttpServletResponse response) {
        TaskPlace place = remember(chosen, response);
        return redirect(id, tasks.find(id).isPresent() ? place : TaskPlace.PAGE);
    }

    /** Keeps the choice made on the list of waiting tasks: for all tasks, without opening one. */
    @PostMapping("/taches/ouverture")
    String choose(@RequestParam(name = "dans", defaultValue = "") String chosen, HttpServletResponse response) {
        remember(chosen, response);
        return "redirect:/#taches";
    }

    private static TaskPlace remember(String chosen, HttpServletResponse response) {
        TaskPlace place = TaskPlace.of(chosen)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.BAD_REQUEST,
                        "Indiquez où ouvrir les tâches\u00a0: «\u00a0page\u00a0» ou «\u00a0liste\u00a0»."));
        ResponseCookie cookie = ResponseCookie.from(TaskPlace.COOKIE, place.code())
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(REMEMBERED)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return place;
    }

    /** Redirects to the Tasklist only for a task that is there, so that its id is one of the engine's. */
    private static String redirect(String id, TaskPlace place) {
        return place == TaskPlace.PAGE ? "redirect:/taches/{id}" : "redirect:" + place.address(id);
    }
}
