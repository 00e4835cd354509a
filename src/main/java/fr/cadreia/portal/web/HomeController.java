package fr.cadreia.portal.web;

import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;

/** Home page and sign-in. */
@Controller
class HomeController {

    @GetMapping("/")
    String home(@RequestParam(name = "deconnecte", required = false) String signedOut, Model model) {
        model.addAttribute("signedOut", signedOut != null);
        return "home";
    }

    @GetMapping("/connexion")
    String signIn(
            @RequestParam(name = "error", required = false) String error,
            @SessionAttribute(name = WebAttributes.AUTHENTICATION_EXCEPTION, required = false) Exception cause,
            Principal principal,
            HttpSession session,
            Model model) {
        if (principal != null) {
            return "redirect:/";
        }
        model.addAttribute("failed", error != null);
        model.addAttribute("locked", error != null && cause instanceof LockedException);
        session.removeAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
        return "sign-in";
    }
}
