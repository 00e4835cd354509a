package fr.cadreia.grant;

import java.time.Instant;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * How far the installation has come.
 *
 * @param administrator account of the first one; empty before
 * @param guarantor account of the first one; empty before
 */
public record InstallationState(Instant begunAt, String administrator, String guarantor, Codes codes, Closing closing) {

    /**
     * The codes by which two persons become the first two.
     *
     * @param administrator fingerprint of the code of the first administrator; empty when none holds
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

    /** Its code has served. */
    InstallationState withAdministrator(String account) {
        Codes left = new Codes("", codes.guarantor(), codes.expire());
        return new InstallationState(begunAt, account, guarantor, left, closing);
    }

    /** Its code has served. */
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
