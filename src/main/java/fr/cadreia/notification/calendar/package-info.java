/** What has its day: meetings, tasks, experiments, re-evaluations. */
package fr.cadreia.notification.calendar;
