package fr.cadreia.grant;

import fr.cadreia.journal.Journal;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.text.VisibleText;
import fr.cadreia.people.AccountChange;
import fr.cadreia.people.AccountDeleted;
import fr.cadreia.people.Identities;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Profile;
import fr.cadreia.people.Role;
import fr.cadreia.people.SignInIdentities;
import fr.cadreia.people.SignInProvider;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts of people who sign in at the authority's provider of identities. The provider's word opens an account
 * that proposes, and renews the name and the mailbox of such an account. Nothing that two persons sign follows from it.
 */
@Component
public class ProvidedAccounts {

    private static final String FIRST_SIGN_IN = "première connexion";

    private final SignInIdentities signIns;
    private final Identities identities;
    private final People people;
    private final ProposingDesk proposing;
    private final ProfileDesk profiles;
    private final Credentials credentials;
    private final AccountActs acts;
    private final JdbcClient jdbc;

    ProvidedAccounts(
            SignInIdentities signIns,
            Identities identities,
            People people,
            ProposingDesk proposing,
            ProfileDesk profiles,
            Credentials credentials,
            AccountActs acts,
            JdbcClient jdbc) {
        this.signIns = signIns;
        this.identities = identities;
        this.people = people;
        this.proposing = proposing;
        this.profiles = profiles;
        this.credentials = credentials;
        this.acts = acts;
        this.jdbc = jdbc;
    }

    /**
     * What a provider says of a person who just signed in there. A name or mailbox that is too long to be kept, or holds
     * characters that show nothing or turn the direction of others, counts as not given.
     *
     * @param subject the lasting name at the provider
     * @param signInName the name that people read
     * @param profile the name and the mailbox; each may be empty
     * @param organisation id of the organisation to which the settings map the person; empty where they map none
     */
    public record Provided(
            SignInProvider provider, String subject, String signInName, Profile profile, String organisation) {

        /** As long as in the form for them. */
        private static final int LONGEST_NAME = 100;

        public Provided {
            signInName = SignInIdentities.isName(signInName) ? signInName : subject;
            profile = new Profile(
                    named(profile.firstName()),
                    named(profile.lastName()),
                    Identities.isMailbox(profile.mailbox()) ? profile.mailbox() : "");
        }

        private static String named(String said) {
            boolean usual = said.length() <= LONGEST_NAME
                    && VisibleText.obstacleInLine(said).isEmpty();
            return usual ? said : "";
        }
    }

    /**
     * What a provider says of an account, where it differs from what is recorded.
     *
     * @param organisation id; empty where the settings map none
     */
    public record Difference(Profile profile, String organisation, Instant seenAt) {}

    /**
     * Opens an account that proposes for its organisation, at its person's first sign-in, and tells the organisation's
     * mailbox.
     *
     * @return the account's id
     * @throws CommandRefusedException when a name, the mailbox or the organisation is missing or the mailbox serves
     *     another account
     */
    @Transactional
    public String open(Provided person) {
        acts.takeTurn();
        if (person.profile().firstName().isBlank()
                || person.profile().lastName().isBlank()) {
            throw CommandRefusedException.invalid(
                    "Le fournisseur d’identité, ou l’annuaire, n’a pas donné votre prénom et votre nom.");
        }
        identities.requireMailbox("", person.profile().mailbox());
        if (people.organisation(person.organisation()).isEmpty()) {
            throw CommandRefusedException.invalid("Organisation inconnue.");
        }
        String account = identities.newAccount();
        identities.create(account, "", person.profile(), "", person.organisation());
        identities.link(account, person.provider(), person.subject(), person.signInName());
        acts.record(Journal.APPLICATION, AccountChange.Kind.CREATED, account, person.organisation(), FIRST_SIGN_IN);
        proposing.begin(Journal.APPLICATION, account);
        return account;
    }

    /**
     * Takes over the name and the mailbox of an account that proposes. Of any other account, and of every organisation,
     * it only shows the difference, since changing them takes two persons.
     */
    @Transactional
    public void follow(String account, Provided person) {
        if (signIns.find(account, person.provider())
                .filter(own -> !own.signInName().equals(person.signInName()))
                .isPresent()) {
            identities.rename(account, person.provider(), person.signInName());
        }
        Profile wanted = completed(account, person.profile());
        String organisation =
                person.organisation().isEmpty() ? people.get(account).organisation() : person.organisation();
        if (agrees(account, wanted, organisation)) {
            forgetDifference(account);
            return;
        }
        acts.takeTurn();
        if (!profiles.takesTwo(account)) {
            takeOver(account, wanted);
        }
        if (agrees(account, wanted, organisation)) {
            forgetDifference(account);
        } else {
            showDifference(account, wanted, organisation);
        }
    }

    private boolean agrees(String account, Profile wanted, String organisation) {
        return identities.profile(account).filter(wanted::equals).isPresent()
                && people.get(account).organisation().equals(organisation);
    }

    /** Returns what the provider says, with what is recorded in place of what it leaves out. */
    private Profile completed(String account, Profile said) {
        Profile known = identities.profile(account).orElse(new Profile("", "", ""));
        return new Profile(
                said.firstName().isBlank() ? known.firstName() : said.firstName(),
                said.lastName().isBlank() ? known.lastName() : said.lastName(),
                said.mailbox().isBlank() || said.mailbox().equalsIgnoreCase(known.mailbox())
                        ? known.mailbox()
                        : said.mailbox());
    }

    /** Records what is free to be recorded: a mailbox that serves another account stays with that one. */
    private void takeOver(String account, Profile wanted) {
        Profile known = identities.profile(account).orElse(new Profile("", "", ""));
        boolean free = identities
                .ownerOf(wanted.mailbox())
                .filter(owner -> !owner.equals(account))
                .isEmpty();
        Profile taken = new Profile(wanted.firstName(), wanted.lastName(), free ? wanted.mailbox() : known.mailbox());
        if (!taken.equals(known)) {
            identities.changeProfile(account, taken);
            acts.record(
                    Journal.APPLICATION,
                    AccountChange.Kind.CHANGED,
                    account,
                    "",
                    "repris du fournisseur d’identité ou de l’annuaire");
            if (!taken.mailbox().equals(known.mailbox())) {
                credentials.mailboxChanged(account, known.mailbox(), taken.mailbox());
            }
        }
    }

    private void showDifference(String account, Profile said, String organisation) {
        boolean known = difference(account)
                .filter(before ->
                        before.profile().equals(said) && before.organisation().equals(organisation))
                .isPresent();
        if (known) {
            return;
        }
        forgetDifference(account);
        jdbc.sql("""
                        insert into cadre_identity_difference (account, first_name, last_name, mailbox, organisation, seen_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        account,
                        said.firstName(),
                        said.lastName(),
                        said.mailbox(),
                        organisation,
                        acts.now().atOffset(ZoneOffset.UTC))
                .update();
        acts.tell(
                people.members(Role.ADMINISTRATORS).stream().map(Person::id).toList(),
                "Le fournisseur d’identité, ou l’annuaire, ne dit plus d’un compte ce qui est enregistré (nom, boîte aux lettres ou"
                        + " organisation)\u00a0: comparez, et demandez le changement s’il est juste.",
                GrantLinks.PAGE + "/comptes/" + account);
        acts.tell(
                List.of(account),
                "Votre fournisseur d’identité, ou l’annuaire, ne dit plus de vous ce qui est enregistré ici (nom, boîte aux lettres ou"
                        + " organisation). Rien n’a changé\u00a0: l’administration en fait la demande, et un garant la contresigne.",
                "");
    }

    /** Returns what the provider says of the account where it differs from what is recorded. */
    public Optional<Difference> difference(String account) {
        return jdbc.sql("select * from cadre_identity_difference where account = ?")
                .param(account)
                .query((row, number) -> new Difference(
                        new Profile(row.getString("first_name"), row.getString("last_name"), row.getString("mailbox")),
                        row.getString("organisation"),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private void forgetDifference(String account) {
        jdbc.sql("delete from cadre_identity_difference where account = ?")
                .param(account)
                .update();
    }

    @EventListener
    void on(AccountDeleted deleted) {
        forgetDifference(deleted.account());
    }

    /** Ends every session of an account, because the provider says that its person is no longer to be let in. */
    @Transactional
    public void endSessions(String account) {
        acts.takeTurn();
        credentials.endSessions(account);
    }
}
