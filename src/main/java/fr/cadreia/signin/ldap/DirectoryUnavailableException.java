package fr.cadreia.signin.ldap;

import fr.cadreia.kernel.web.ComeAgain;
import fr.cadreia.kernel.web.ComeAgainException;
import org.springframework.ldap.NamingException;

/** The directory did not answer, or refused the service account: nothing is concluded from that. */
class DirectoryUnavailableException extends ComeAgainException {

    private static final long serialVersionUID = 1L;
    private static final int RETRY_SECONDS = 30;

    DirectoryUnavailableException(NamingException cause) {
        super(new ComeAgain(
                RETRY_SECONDS,
                "La connexion n’est pas possible pour le moment",
                "L’annuaire de la collectivité ne répond pas\u00a0: les personnes déjà connectées continuent, les autres se"
                        + " connectent dès qu’il répond. Réessayez dans un instant."));
        initCause(cause);
    }
}
