package fr.cadreia.grant;

import java.time.Instant;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The state of the installation.
 *
 * @param administrator account of the first administrator; empty before there is one
 * @param guarantor account of the first guarantor; empty before there is one
 */
public record InstallationState(Instant begunAt, String administrator, String guarantor, Codes codes, Closing closing) {

    /**
     * The codes by which two persons become the first administrator and the first guarantor.
     *
     * @param administrator fingerprint of the code of the first administrator; empty when no code is valid
     * @param guarantor the same for the first guarantor
     */
    public record Codes(String administrator, String guarantor, Optional<Instant> expire) {

        static final Codes NONE = new Codes("", "", Optional.empty());
    }

    /**
     * The signatures by which both close the installation.
     *
     * @param administrator account of the administrator who has closed it; empty before
     * @param guarantor account of the guarantor who has closed it; empty before
     * @param frameworkAct number and date of the act that adopted the framework; empty before
     * @param record the procès-verbal, word for word; empty before
     */
    public record Closing(
            String administrator,
            String guarantor,
            String frameworkAct,
            Optional<Instant> at,
            String record,
            String recordSha256) {

        static final Closing NONE = new Closing("", "", "", Optional.empty(), "", "");

        boolean isByBoth() {
            return !administrator.isEmpty() && !guarantor.isEmpty();
        }
    }

    static InstallationState begun(Instant now) {
        return new InstallationState(now, "", "", Codes.NONE, Closing.NONE);
    }

    public boolean isClosed() {
        return closing.at().isPresent();
    }

    InstallationState with(Codes next) {
        return new InstallationState(begunAt, administrator, guarantor, next, closing);
    }

    /** Returns the state with the first administrator, whose code is used up. */
    InstallationState withAdministrator(String account) {
        Codes left = new Codes("", codes.guarantor(), codes.expire());
        return new InstallationState(begunAt, account, guarantor, left, closing);
    }

    /** Returns the state with the first guarantor, whose code is used up. */
    InstallationState withGuarantor(String account) {
        Codes left = new Codes(codes.administrator(), "", codes.expire());
        return new InstallationState(begunAt, administrator, account, left, closing);
    }

    InstallationState closedBy(String admin, String guarantorsAccount, String frameworkAct) {
        Closing by = new Closing(
                admin, guarantorsAccount, frameworkAct, closing.at(), closing.record(), closing.recordSha256());
        return new InstallationState(begunAt, administrator, guarantor, codes, by);
    }

    InstallationState closed(Instant now, String text) {
        Closing end = new Closing(
                closing.administrator(),
                closing.guarantor(),
                closing.frameworkAct(),
                Optional.of(now),
                text,
                DigestUtils.sha256Hex(text));
        return new InstallationState(begunAt, administrator, guarantor, Codes.NONE, end);
    }
}
