/**
 * French names and formats for the parts of the pages that follow AngularJS's own locale and not the
 * translation files: the date picker of an échéance or of a search, numbers, counts.
 */
const DATES = {
  MONTH: ['janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre',
    'décembre'],
  SHORTMONTH: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
  DAY: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
  SHORTDAY: ['dim.', 'lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.'],
  AMPMS: ['AM', 'PM'],
  FIRSTDAYOFWEEK: 0,
  fullDate: 'EEEE d MMMM y',
  longDate: 'd MMMM y',
  medium: 'd MMM y HH:mm:ss',
  mediumDate: 'd MMM y',
  mediumTime: 'HH:mm:ss',
  short: 'dd/MM/y HH:mm',
  shortDate: 'dd/MM/y',
  shortTime: 'HH:mm',
};
DATES.STANDALONEMONTH = DATES.MONTH;

const application = document.querySelector('base').getAttribute('app-name');

// This module is the one that the applications set aside for additions; they start once these scripts are read.
window.angular.module(`cam.${application}.custom`).config(['$provide', ($provide) => {
  $provide.decorator('$locale', ['$delegate', (locale) => {
    Object.assign(locale.DATETIME_FORMATS, DATES);
    Object.assign(locale.NUMBER_FORMATS, { DECIMAL_SEP: ',', GROUP_SEP: '\u202f' });
    locale.id = 'fr-fr';
    return locale;
  }]);
}]);
