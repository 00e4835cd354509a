package fr.cadreia.notification;

import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.kernel.web.PublicUrls;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of notifications.
 *
 * @param enabled whether mails are sent; when it is not set they are as soon as {@code spring.mail.host} is
 * @param baseUrl the application's public address, e.g. {@code https://cadre-ia.exemple.fr}
 * @param sender the address that mails come from
 * @param digestHour local time of the daily digest
 * @param interval between two rounds of spreading, writing and sending
 * @param retention the time for which a mail that was sent, kept back or given up can be read; then it is removed
 * @param attempts after so many refusals of a mail by the mail server it is given up, for an administrator to look at
 * @param lease the time for which a node has a mail for itself while it sends it; longer than the mail server may take
 * @param managersPrefix a group of this prefix and the id of a role or organisation has its managers as members
 * @param escalationGroup the group that is told of late tasks where there is no such group
 */
@ConfigurationProperties("cadre.notification")
public record NotificationSettings(
        Boolean enabled,
        URI baseUrl,
        String sender,
        LocalTime digestHour,
        Duration interval,
        Duration retention,
        int attempts,
        Duration lease,
        String managersPrefix,
        String escalationGroup) {

    /** Returns the moment of the next digest. */
    public Instant nextDigest(Instant now) {
        LocalDateTime today = AuthorityClock.dateTimeOf(now).with(digestHour);
        return AuthorityClock.instantOf(AuthorityClock.instantOf(today).isAfter(now) ? today : today.plusDays(1));
    }

    /** @param path within the application */
    public String address(String path) {
        return new PublicUrls(baseUrl.toString()).of(path);
    }
}
