package fr.cadreia.grant;

import java.time.Instant;
import java.util.Optional;

/**
 * How far the installation has come.
 *
 * @param administrator account of the first one; empty before
 * @param guarantor account of the first one; empty before
 * @param adminCode fingerprint of the code by which a person becomes the first administrator; empty when none holds
 * @param guarantorCode the same for the first guarantor
 * @param failures wrong codes since the codes were made
 * @param adminClosed account of the administrator who has closed it; empty before
 * @param guarantorClosed account of the guarantor who has closed it; empty before
 * @param record the procès-verbal, word for word; empty before
 */
public record InstallationState(
        Instant begunAt,
        String administrator,
        String guarantor,
        String adminCode,
        String guarantorCode,
        Optional<Instant> codesExpire,
        int failures,
        String adminClosed,
        String guarantorClosed,
        Optional<Instant> closedAt,
        String record,
        String recordSha256) {

    static InstallationState begun(Instant now) {
        return new InstallationState(now, "", "", "", "", Optional.empty(), 0, "", "", Optional.empty(), "", "");
    }

    InstallationState withCodes(String admin, String guarantorsCode, Instant expire) {
        return new InstallationState(
                begunAt,
                administrator,
                guarantor,
                admin,
                guarantorsCode,
                Optional.of(expire),
                0,
                adminClosed,
                guarantorClosed,
                closedAt,
                record,
                recordSha256);
    }

    InstallationState withAdministrator(String account) {
        return new InstallationState(
                begunAt,
                account,
                guarantor,
                "",
                guarantorCode,
                codesExpire,
                failures,
                adminClosed,
                guarantorClosed,
                closedAt,
                record,
                recordSha256);
    }

    InstallationState withGuarantor(String account) {
        return new InstallationState(
                begunAt,
                administrator,
                account,
                adminCode,
                "",
                codesExpire,
                failures,
                adminClosed,
                guarantorClosed,
                closedAt,
                record,
                recordSha256);
    }

    InstallationState withFailure() {
        return new InstallationState(
                begunAt,
                administrator,
                guarantor,
                adminCode,
                guarantorCode,
                codesExpire,
                failures + 1,
                adminClosed,
                guarantorClosed,
                closedAt,
                record,
                recordSha256);
    }

    InstallationState closedBy(String admin, String guarantorsAccount) {
        return new InstallationState(
                begunAt,
                administrator,
                guarantor,
                adminCode,
                guarantorCode,
                codesExpire,
                failures,
                admin,
                guarantorsAccount,
                closedAt,
                record,
                recordSha256);
    }

    InstallationState closed(Instant now, String text) {
        return new InstallationState(
                begunAt,
                administrator,
                guarantor,
                "",
                "",
                Optional.empty(),
                0,
                adminClosed,
                guarantorClosed,
                Optional.of(now),
                text,
                GrantWords.sha256(text));
    }
}
