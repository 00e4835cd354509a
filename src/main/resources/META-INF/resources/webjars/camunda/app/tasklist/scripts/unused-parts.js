/** Leaves out what has no use here: comments and history (the case's page keeps its journal), the description. */
const UNUSED = ['task-action-comment', 'task-detail-history', 'task-detail-description'];

window.angular.module('cam.tasklist.custom').config(['$provide', ($provide) => {
  $provide.decorator('Views', ['$delegate', (views) => {
    const everyView = views.getProviders;
    views.getProviders = (wanted) => everyView.call(views, wanted).filter((view) => !UNUSED.includes(view.id));
    return views;
  }]);
}]);
