/* The way from the inbox to our own pages, in the place that Tasklist has for it. */
import { fill } from '../../../lib/tsunagu/links.js';

export default [{
  id: 'tsunagu-links',
  pluginPoint: 'tasklist.navbar.action',
  priority: 500,
  render: node => { fill(node); },
  unmount: () => {}
}];
