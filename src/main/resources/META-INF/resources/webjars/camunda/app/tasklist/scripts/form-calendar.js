/** Dates of forms in French whatever the browser's language: names, Monday first, jour/mois/année. */
import { onPageChange } from '../../welcome/scripts/common/page-changes.js';

const FRENCH = {
  firstDayOfWeek: 1,
  weekdays: {
    shorthand: ['dim', 'lun', 'mar', 'mer', 'jeu', 'ven', 'sam'],
    longhand: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
  },
  months: {
    shorthand: ['janv', 'févr', 'mars', 'avr', 'mai', 'juin', 'juil', 'août', 'sept', 'oct', 'nov', 'déc'],
    longhand: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre',
      'novembre', 'décembre'],
  },
  ordinal: (day) => (day > 1 ? '' : 'er'),
  rangeSeparator: ' au ',
  weekAbbreviation: 'Sem',
  scrollTitle: 'Faites défiler pour changer la valeur',
  toggleTitle: 'Cliquez pour changer',
  yearAriaLabel: 'Année',
  monthAriaLabel: 'Mois',
  hourAriaLabel: 'Heure',
  minuteAriaLabel: 'Minute',
  time_24hr: true,
};

function speakFrench(calendar) {
  calendar.set('dateFormat', 'd/m/Y');
  calendar.set('locale', FRENCH);
  if (calendar.selectedDates.length) {
    calendar.setDate(calendar.selectedDates, false);
  }
  for (const option of calendar.monthsDropdownContainer?.options ?? []) {
    option.textContent = FRENCH.months.longhand[option.value];
  }
  calendar.monthsDropdownContainer?.setAttribute('aria-label', FRENCH.monthAriaLabel);
  calendar.currentYearElement?.setAttribute('aria-label', FRENCH.yearAriaLabel);
}

onPageChange(() => {
  for (const input of document.querySelectorAll('.fjs-datepicker input.flatpickr-input')) {
    const calendar = input._flatpickr;
    if (calendar && calendar.l10n.yearAriaLabel !== FRENCH.yearAriaLabel) {
      speakFrench(calendar);
    }
    if (input.placeholder !== 'jj/mm/aaaa') {
      input.placeholder = 'jj/mm/aaaa';
    }
  }
});
