package fr.cadreia.grant;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long rights, requests and links last.
 *
 * @param lapse after which a request that nobody signed is void
 * @param longest a right lasts, seats and the chair excepted
 * @param longestSeat a seat lasts, and the chair with it: a municipal mandate
 * @param warning before the end of a right, within which it is shown as ending soon
 * @param link how long a one-time link holds
 * @param newAccountLink how long the first one of an account holds
 * @param electedNames whether elected members appear with their names to everybody
 */
@ConfigurationProperties("cadre.grants")
public record GrantSettings(
        @DefaultValue("P30D") Period lapse,
        @DefaultValue("P24M") Period longest,
        @DefaultValue("P84M") Period longestSeat,
        @DefaultValue("P60D") Period warning,
        @DefaultValue("PT1H") Duration link,
        @DefaultValue("PT48H") Duration newAccountLink,
        @DefaultValue("true") boolean electedNames) {}
