/** The calendar: sessions, tasks, experiments, re-evaluations, each with its day. */
@org.springframework.modulith.NamedInterface("calendar")
package fr.cadreia.notification.calendar;
