package fr.cadreia.grant;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The durations of rights, requests and links.
 *
 * @param lapse the time after which an unsigned request is void
 * @param longest the longest time of a right, except for seats and the chair
 * @param longestSeat the longest time of a seat or of the chair: a municipal mandate
 * @param warning the time before the end of a right during which the right is shown as ending soon
 * @param link the time for which a one-time link is valid
 * @param newAccountLink the time for which the first link of an account is valid
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
