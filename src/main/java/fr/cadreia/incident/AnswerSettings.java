package fr.cadreia.incident;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The times within which people are answered, as the authority promises it.
 *
 * @param report of a problem
 * @param request about an entry of the register
 */
@ConfigurationProperties("cadre.answers")
record AnswerSettings(Period report, Period request) {}
