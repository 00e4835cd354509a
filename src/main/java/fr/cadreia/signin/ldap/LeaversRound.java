package fr.cadreia.signin.ldap;

import fr.cadreia.grant.AccountClosures;
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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Takes access from people whom the directory no longer knows, has locked or lets in no more, and gives it back when they
 * are there again. It asks for the accounts that come from the directory, by their lasting ids. It concludes nothing where the
 * directory does not answer, nor where several people had access and it knows or lets in nobody any more: then the service
 * account has more likely lost sight of them, and the page of accounts says so.
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
    private final AccountClosures closures;

    /** The number of accounts with access, where the directory knows or lets in none of them; else 0. */
    private volatile int lost;

    LeaversRound(Directory directory, SignInIdentities identities, AccountDesk accounts, AccountClosures closures) {
        this.directory = directory;
        this.identities = identities;
        this.accounts = accounts;
        this.closures = closures;
    }

    /** Tells the page of accounts that the directory knows nobody any more. */
    @ControllerAdvice(annotations = Controller.class)
    @Profile("ldap")
    static class Notice {

        private final LeaversRound round;

        Notice(LeaversRound round) {
            this.round = round;
        }

        @ModelAttribute("directoryLost")
        int lost() {
            return round.lost;
        }
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
        Set<String> away = closures.all();
        long present = accountOf.values().stream()
                .filter(account -> !away.contains(account))
                .count();
        lost = admitted.isEmpty() && present > 1 ? (int) present : 0;
        if (lost > 0) {
            LOG.warn(
                    "L’annuaire ne connaît plus, ou n’admet plus, aucun des {} comptes qui en viennent\u00a0: vérifiez le"
                            + " compte de service, cadre.sign-in.ldap.user-base et admitted. Personne n’est mis à l’écart\u00a0;"
                            + " si ces personnes sont vraiment parties, un administrateur ferme leurs connexions.",
                    lost);
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
