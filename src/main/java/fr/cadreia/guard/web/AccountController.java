package fr.cadreia.guard.web;

import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.web.PageOf;
import fr.cadreia.people.AccountChange;
import fr.cadreia.people.AccountChange.Kind;
import fr.cadreia.people.AccountRecords;
import fr.cadreia.people.People;
import fr.cadreia.people.Role;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The page of the changes to accounts, with their authors. Administrators, guarantors, and those who answer for the
 * committee's votes, see it.
 */
@Controller
class AccountController {

    static final String PATH = "/administration/comptes";

    private static final int PAGE_SIZE = 50;

    private final AccountRecords accounts;
    private final People people;

    AccountController(AccountRecords accounts, People people) {
        this.accounts = accounts;
        this.people = people;
    }

    /** @param watched whether somebody else did it, and it lets them act in a person's name or decides who votes */
    record Row(String when, String who, String account, String what, boolean watched) {}

    @GetMapping(PATH)
    String show(Principal principal, @RequestParam(name = "page", defaultValue = "1") int page, Model model) {
        if (!people.get(principal.getName()).watchesAccounts()) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN,
                    "Les changements de comptes se lisent par les administrateurs, les garants des habilitations, le secrétariat et la présidence du comité.");
        }
        List<AccountChange> changes = new ArrayList<>(accounts.all());
        Collections.reverse(changes);
        model.addAttribute("list", PageOf.of(changes, page, PAGE_SIZE).map(this::row));
        return "guard/accounts";
    }

    private Row row(AccountChange change) {
        boolean watched = change.isByAnother()
                && (change.kind() == Kind.LINK_MADE
                        || Role.of(change.group())
                                .filter(Role::isCommitteeMember)
                                .isPresent());
        return new Row(
                FrenchText.moment(change.at()),
                people.name(change.actor()),
                change.account().isEmpty() ? "" : people.distinctName(change.account()),
                people.withNames(change.words()),
                watched);
    }
}
