package fr.cadreia.committee.convening;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The committee's habits, which the framework does not set.
 *
 * @param usualTime local time at which a session begins whose convening names none
 * @param sameDayUrgency whether an urgent convening may be for the day itself, for trials and demonstrations alone
 */
@ConfigurationProperties("cadre.committee")
public record CommitteeSettings(LocalTime usualTime, boolean sameDayUrgency) {}
