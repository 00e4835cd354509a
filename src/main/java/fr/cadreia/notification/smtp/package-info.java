/** Mails by SMTP. */
package fr.cadreia.notification.smtp;
