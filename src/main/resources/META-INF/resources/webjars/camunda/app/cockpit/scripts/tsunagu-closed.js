/*
 * "Human tasks" counts the tasks of every group of the installation and answers a flag-bearer, who may read those of the
 * area, with an English refusal. Tasks are counted in Tasklist.
 */
const closed = ['tasks', 'task-dashboard'];

window.angular.module('cam.cockpit.custom').config(['$provide', provide => provide.decorator('Views', ['$delegate', views => {
  const { getProviders } = views;
  views.getProviders = function (wanted) {
    return getProviders.call(this, wanted).filter(({ id }) => !closed.includes(id));
  };
  return views;
}])]);

export default [];
