package fr.cadreia.signin.ldap;

import fr.cadreia.grant.AccountDesk;
import fr.cadreia.people.SignInIdentities;
import fr.cadreia.people.SignInIdentities.SignInIdentity;
import fr.cadreia.people.SignInProvider;
import fr.cadreia.signin.ldap.Directory.Entry;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes access from people whom the directory no longer knows, has locked or lets in no more, and gives it back when they
 * are there again. It asks for the accounts that come from the directory, by their lasting ids. It concludes nothing where the
 * directory does not answer, nor where it knows or lets in none of several: then the service account has lost sight of them.
 */
@Component
@Profile("ldap")
class LeaversRound {

    private static final Logger LOG = LoggerFactory.getLogger(LeaversRound.class);

    private static final String GONE = "absent de l’annuaire";
    private static final String LOCKED = "verrouillé dans l’annuaire";
    private static final String NOT_ADMITTED = "retiré du groupe de l’annuaire qui ouvre l’application";

    private final Directory directory;
    private final SignInIdentities identities;
    private final AccountDesk accounts;

    LeaversRound(Directory directory, SignInIdentities identities, AccountDesk accounts) {
        this.directory = directory;
        this.identities = identities;
        this.accounts = accounts;
    }

    @Scheduled(fixedDelayString = "${cadre.sign-in.ldap.interval:PT30S}", initialDelayString = "PT5S")
    void run() {
        Map<String, String> accountOf = identities.all(SignInProvider.LDAP).stream()
                .collect(Collectors.toMap(SignInIdentity::subject, SignInIdentity::account));
        Map<String, Entry> known;
        Set<String> admitted;
        try {
            known = directory.find(accountOf.keySet());
            admitted = directory.admitted(known.values());
        } catch (DirectoryUnavailableException failure) {
            LOG.warn(
                    "L’annuaire ne répond pas, personne n’est mis à l’écart\u00a0: {}",
                    failure.getCause().toString());
            return;
        }
        if (known.isEmpty() && accountOf.size() > 1) {
            LOG.warn(
                    "L’annuaire ne connaît aucun des {} comptes qui en viennent\u00a0: vérifiez le compte de service et"
                            + " cadre.sign-in.ldap.user-base. Personne n’est mis à l’écart.",
                    accountOf.size());
            return;
        }
        if (admitted.isEmpty() && known.size() > 1) {
            LOG.warn(
                    "L’annuaire ne trouve aucun des {} comptes qui en viennent dans le groupe qui ouvre l’application\u00a0:"
                            + " vérifiez le compte de service et cadre.sign-in.ldap.admitted. Personne n’est mis à l’écart.",
                    known.size());
            return;
        }
        accountOf.forEach((id, account) -> {
            Entry entry = known.get(id);
            if (entry == null) {
                accounts.leave(account, GONE);
            } else if (entry.locked()) {
                accounts.leave(account, LOCKED);
            } else if (!admitted.contains(id)) {
                accounts.leave(account, NOT_ADMITTED);
            } else {
                accounts.comeBack(account);
            }
        });
    }
}
