/**
 * People sign in and out on the pages of Cadre IA only: the person who signs out here, or whose session is over, is led
 * there instead of to the applications' own login form.
 */
const application = document.querySelector('base').getAttribute('app-name');

let leaving = false;

function leaveFor(event, page) {
  event.preventDefault();
  // Signing out also ends what the page still asks for: the first reason is the right one.
  if (!leaving) {
    leaving = true;
    location.assign(new URL(`../../../../${page}`, document.baseURI));
  }
}

window.angular.module(`cam.${application}.custom`).run(['$rootScope', ($rootScope) => {
  $rootScope.$on('authentication.logout.success', (event) => leaveFor(event, 'deconnexion/suite'));
  $rootScope.$on('authentication.login.required', (event) => leaveFor(event, 'connexion?expiree'));
}]);
