/* From an instance to our own pages: which way it took, and the record that it is about. */
import { page } from '../../../lib/tsunagu/part.js';

const engine = document.querySelector('base').getAttribute('engine-api');

function link(address, label, icon) {
  const made = Object.assign(document.createElement('a'), { className: 'btn btn-default action-button', href: page(address),
    title: label });
  made.setAttribute('aria-label', label);
  made.append(Object.assign(document.createElement('span'), { className: `glyphicon glyphicon-${icon}` }));
  return made;
}

/* by the letter before the serial, as overview.web.RecordPage has it */
function record(number) {
  const [label, address] = number.includes('-I') ? ['課題の頁', `/issues/${number}`]
    : number.includes('-M') ? ['会議の頁', `/councils/meetings/${number}`] : ['ケースファイル', `/cases/${number}`];
  return link(address, `${label}を開く`, 'folder-open');
}

export default [{
  id: 'tsunagu-ways',
  pluginPoint: 'cockpit.processInstance.runtime.action',
  priority: 1000,
  render: async (node, { processInstanceId }) => {
    const answer = await fetch(`${engine}engine/default/process-instance/${processInstanceId}`,
      { headers: { 'X-Requested-With': 'XMLHttpRequest' } });
    if (!answer.ok) return;
    const { businessKey } = await answer.json();
    if (!businessKey) return;
    node.classList.add('tsunagu-ways');
    node.replaceChildren(link(`/history/${processInstanceId}`, '流れの記録を開く', 'time'), record(businessKey));
  },
  unmount: () => {}
}];
