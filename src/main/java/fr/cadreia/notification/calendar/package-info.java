/** What has its day: meetings, tasks, experiments, re-evaluations. */
@org.springframework.modulith.NamedInterface("calendar")
package fr.cadreia.notification.calendar;
