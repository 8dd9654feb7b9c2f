/* Cockpit, Admin and Welcome have no place of their own for links in the header, as Tasklist has. */
import { fill } from './links.js';

const PLACE = '<li engine-select></li>';

window.angular.module('cam.commons')
  .directive('tsunaguWays', () => ({ restrict: 'A', link: (scope, [node]) => { fill(node); } }))
  .decorator('camWidgetHeaderDirective', ['$delegate', ([directive]) => {
    directive.template = directive.template.replace(PLACE, `<li><div tsunagu-ways></div></li>${PLACE}`);
    return [directive];
  }]);

export default [];
