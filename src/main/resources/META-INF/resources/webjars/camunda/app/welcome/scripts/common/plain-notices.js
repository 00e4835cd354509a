/**
 * The applications put where an error arose before what it says, "<task> <- …", and some say the same twice; the
 * engine's own words, which are English, stand in brackets after ours. People read only what is meant for them, once.
 */
const ORIGIN = /^(?:<\w+>\s*<-\s*)+/;
const ENGINES_WORDS = /^((?:La requête|Cette action)[^(]*?) \(.*\)\.$/s;
const NOTHING_THERE = /^Rien n’existe à cette adresse/;

function plain(text) {
  return typeof text === 'string' ? text.replace(ORIGIN, '').replace(ENGINES_WORDS, '$1.') : text;
}

const application = document.querySelector('base').getAttribute('app-name');

window.angular.module(`cam.${application}.custom`).config(['$provide', ($provide) => {
  $provide.decorator('Notifications', ['$delegate', (notices) => {
    const add = notices.add;
    notices.add = function addPlain(notice) {
      notice.status = plain(notice.status);
      notice.message = plain(notice.message);
      if (notice.status && (notice.message === notice.status || NOTHING_THERE.test(notice.message))) {
        notice.message = '';
      }
      return add.call(this, notice);
    };
    return notices;
  }]);
}]);
