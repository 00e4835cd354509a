/** Shows the most urgent tasks first until the reader asks for another order. */
const DUE_FIRST = JSON.stringify([{ sortBy: 'dueDate', sortOrder: 'asc' }]);

// The list's order stands in the address: wherever one comes from, an address without one gets this one.
window.angular.module('cam.tasklist.custom').run(['$rootScope', '$location', ($rootScope, $location) => {
  $rootScope.$on('$locationChangeStart', () => {
    if (['', '/'].includes($location.path()) && !$location.search().sorting) {
      $location.search('sorting', DUE_FIRST).replace();
    }
  });
}]);
