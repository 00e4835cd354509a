package fr.cadreia.committee.session;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The committee's habits, which the framework does not set.
 *
 * @param usualTime local time at which a session begins whose convening names none
 */
@ConfigurationProperties("cadre.committee")
public record CommitteeSettings(LocalTime usualTime) {}
