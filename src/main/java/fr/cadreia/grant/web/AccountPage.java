package fr.cadreia.grant.web;

import fr.cadreia.grant.AccountClosures;
import fr.cadreia.grant.Grant;
import fr.cadreia.grant.Grants;
import fr.cadreia.grant.ProfileDesk;
import fr.cadreia.grant.ProposingDesk;
import fr.cadreia.grant.ProvidedAccounts;
import fr.cadreia.grant.PublicRecord;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.web.EnteredForm;
import fr.cadreia.kernel.web.PageOf;
import fr.cadreia.people.Identities;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Profile;
import fr.cadreia.people.Role;
import fr.cadreia.people.SignInIdentities;
import fr.cadreia.people.SignInProvider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** Fills the pages of accounts. */
@Component
class AccountPage {

    private static final int PAGE_SIZE = 50;

    private final People people;
    private final Identities identities;
    private final SignInIdentities signIns;
    private final Grants grants;
    private final AccountClosures closures;
    private final ProfileDesk profiles;
    private final ProposingDesk proposing;
    private final ProvidedAccounts provided;

    AccountPage(
            People people,
            Identities identities,
            SignInIdentities signIns,
            Grants grants,
            AccountClosures closures,
            ProfileDesk profiles,
            ProposingDesk proposing,
            ProvidedAccounts provided) {
        this.provided = provided;
        this.people = people;
        this.identities = identities;
        this.signIns = signIns;
        this.grants = grants;
        this.closures = closures;
        this.profiles = profiles;
        this.proposing = proposing;
    }

    /** An account in the list. */
    record Row(String id, String signInName, String name, String organisation, String roles, boolean closed) {}

    /** What the provider says of an account, in words. */
    record Said(String seen, String name, String mailbox, String organisation) {}

    /** A right in words. */
    record Right(String role, String from, String until, String act) {}

    String list(Person reader, String words, int number, Model model) {
        Set<String> closed = closures.all();
        Map<String, String> signInNames = signIns.signInNames();
        String wanted = words.strip().toLowerCase(Locale.FRENCH);
        List<String> found = people.names().entrySet().stream()
                .filter(account -> (signInNames.getOrDefault(account.getKey(), "") + " " + account.getValue())
                        .toLowerCase(Locale.FRENCH)
                        .contains(wanted))
                .map(Map.Entry::getKey)
                .toList();
        model.addAttribute(
                "list",
                PageOf.of(found, number, PAGE_SIZE)
                        .map(account -> row(people.get(account), signInNames.getOrDefault(account, ""), closed)));
        model.addAttribute("words", words.strip());
        model.addAttribute("opens", reader.has(Role.ADMINISTRATORS));
        model.addAttribute("organisations", people.organisations());
        EnteredForm.none(model);
        return "grant/accounts";
    }

    private Row row(Person person, String signInName, Set<String> closed) {
        return new Row(
                person.id(),
                signInName,
                person.name(),
                person.organisation().isEmpty() ? "" : people.organisationName(person.organisation()),
                person.roles().stream().sorted().map(Role::label).collect(Collectors.joining(", ")),
                closed.contains(person.id()));
    }

    String show(Person reader, String account, Model model) {
        Person person = people.find(account)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Ce compte n’existe pas."));
        model.addAttribute("account", row(person, people.signInName(account), closures.all()));
        model.addAttribute(
                "local",
                signIns.find(account, SignInProvider.LOCAL)
                        .map(SignInIdentities.SignInIdentity::signInName)
                        .orElse(""));
        model.addAttribute("profile", identities.profile(account).orElse(new Profile("", "", "")));
        model.addAttribute(
                "closure",
                closures.of(account)
                        .map(closure -> FrenchText.moment(closure.at()) + ", par " + people.name(closure.by())
                                + "\u00a0: " + closure.reason())
                        .orElse(""));
        model.addAttribute("absent", closures.isAbsent(account));
        model.addAttribute(
                "signsInAs",
                signIns.find(account).stream()
                        .filter(identity -> identity.provider() != SignInProvider.LOCAL)
                        .map(SignInIdentities.SignInIdentity::signInName)
                        .findFirst()
                        .orElse(""));
        model.addAttribute(
                "difference", provided.difference(account).map(this::said).orElse(null));
        model.addAttribute("annulled", closures.isPasswordAnnulled(account));
        model.addAttribute(
                "rights", grants.of(account).stream().map(AccountPage::right).toList());
        model.addAttribute("takesTwo", profiles.takesTwo(account));
        model.addAttribute("proposes", proposing.proposes(account));
        model.addAttribute("renewable", proposing.isRenewable(account));
        model.addAttribute("organisations", people.organisations());
        model.addAttribute("opens", reader.has(Role.ADMINISTRATORS));
        model.addAttribute("closes", reader.has(Role.ADMINISTRATORS) || reader.has(Role.GUARANTORS));
        model.addAttribute("own", reader.id().equals(account));
        EnteredForm.none(model);
        return "grant/account";
    }

    private Said said(ProvidedAccounts.Difference difference) {
        return new Said(
                FrenchText.moment(difference.seenAt()),
                difference.profile().name(),
                difference.profile().mailbox(),
                people.organisationName(difference.organisation()));
    }

    private static Right right(Grant grant) {
        return new Right(grant.role().label(), FrenchText.day(grant.from()), PublicRecord.term(grant), grant.act());
    }
}
