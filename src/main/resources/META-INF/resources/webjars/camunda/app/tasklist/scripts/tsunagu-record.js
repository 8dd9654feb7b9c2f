/* The tab ケース beside the form: the record of the chosen task at a glance, as the server shows it to this person. */
import { show } from '../../../lib/tsunagu/part.js';

export default [{
  id: 'tsunagu-record',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: 'ケース' },
  render: (node, { taskId }) => { show(node, `/tasks/${encodeURIComponent(taskId)}/record`); },
  unmount: () => {}
}];
