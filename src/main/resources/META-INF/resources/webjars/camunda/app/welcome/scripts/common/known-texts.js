const application = document.querySelector('base').getAttribute('app-name');

/**
 * The applications load their texts while they start and write some of them once only: on a slow network these would
 * stay what their keys are, "DUE_DATE". With this the applications find them ready.
 *
 * @param texts the content of the application's translation file
 */
export function startWith(texts) {
  window.angular.module(`cam.${application}.custom`).config(['$provide', ($provide) => {
    $provide.decorator('localeLoader', ['$q', ($q) => ({ callback, key }) => {
      callback(null, texts, key);
      return $q.resolve(texts.labels);
    }]);
  }]);
}
