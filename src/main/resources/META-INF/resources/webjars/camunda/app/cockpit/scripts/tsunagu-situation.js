/* How the area stands, on Cockpit's first page; nothing for who looks after models alone. */
import { part } from '../../../lib/tsunagu/part.js';

/* Cockpit puts it last, under a heading of its own; the flag-bearer looks at it first */
function toTop(section) {
  if (!section) return;
  section.querySelector('header')?.remove();
  section.parentElement.prepend(section);
}

export default [{
  id: 'tsunagu-situation',
  pluginPoint: 'cockpit.dashboard',
  priority: 1000,
  render: async node => {
    const found = await part('/situation/part').catch(() => null);
    if (!found) return;
    const title = Object.assign(document.createElement('h2'), { textContent: '圏域の状況' });
    node.classList.add('tsunagu-situation');
    node.replaceChildren(title, found);
    toTop(node.closest('section'));
    found.querySelectorAll('table').forEach(table => table.classList.add('table'));
  },
  unmount: () => {}
}];
