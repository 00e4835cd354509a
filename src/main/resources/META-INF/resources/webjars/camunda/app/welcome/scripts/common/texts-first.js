/**
 * The applications load their texts while they start and write some of them once only: on a slow network these would
 * stay what their keys are, "DUE_DATE". So the texts are fetched first, and the applications find them ready.
 */
const application = document.querySelector('base').getAttribute('app-name');
const version = new URL(import.meta.url).search;
const address = new URL(`../../../${application}/locales/fr.json${version}`, import.meta.url);

const texts = await fetch(address).then((answer) => answer.json());

window.angular.module(`cam.${application}.custom`).config(['$provide', ($provide) => {
  $provide.decorator('localeLoader', ['$q', ($q) => ({ callback, key }) => {
    callback(null, texts, key);
    return $q.resolve(texts.labels);
  }]);
}]);
