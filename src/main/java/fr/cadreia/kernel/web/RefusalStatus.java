package fr.cadreia.kernel.web;

import fr.cadreia.kernel.form.CommandRefusedException;
import org.springframework.http.HttpStatus;

/** Says over HTTP whose fault it is that a command was refused. */
public final class RefusalStatus {

    private RefusalStatus() {}

    /** Returns 403, 400, 409 or 429. */
    public static HttpStatus of(CommandRefusedException refused) {
        return switch (refused.kind()) {
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case INVALID -> HttpStatus.BAD_REQUEST;
            case CONFLICT -> HttpStatus.CONFLICT;
            case FLOOD -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }
}
