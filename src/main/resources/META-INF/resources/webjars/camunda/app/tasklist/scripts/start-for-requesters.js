/** Only whoever may propose a solution is offered to start a case: for the others the server would refuse it. */
const REQUESTERS = ['agents', 'communes'];
const MAY_PROPOSE = 'may-propose';

window.angular.module('cam.tasklist.custom').run(['$rootScope', '$http', 'Uri', ($rootScope, $http, Uri) => {
  $rootScope.$on('authentication.changed', (event, person) => {
    document.body.classList.remove(MAY_PROPOSE);
    if (person) {
      $http.get(Uri.appUri('engine://engine/:engine/identity/groups'), { params: { userId: person.name } })
        .then((answer) => {
          const requester = answer.data.groups.some((group) => REQUESTERS.includes(group.id));
          document.body.classList.toggle(MAY_PROPOSE, requester);
        });
    }
  });
}]);
