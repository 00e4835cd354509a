package fr.cadreia.identity;

import fr.cadreia.kernel.StartRefusedException;

/** The configured identity cannot be used; the message says why and what to change, in French. */
public class IdentityRefusedException extends StartRefusedException {

    private static final long serialVersionUID = 1L;

    IdentityRefusedException(String message) {
        super(message + " Corrigez cadre.identity dans identity.yaml, puis redémarrez.");
    }
}
