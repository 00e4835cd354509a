/** What has its day: sessions, tasks, experiments, re-evaluations. */
@org.springframework.modulith.NamedInterface("calendar")
package fr.cadreia.notification.calendar;
