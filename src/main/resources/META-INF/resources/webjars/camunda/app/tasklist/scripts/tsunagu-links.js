/* The way from the inbox to our own pages, with the number of notices that nobody has read yet. */
const root = new URL('../', new URL(`${document.querySelector('base').getAttribute('app-root')}/`, location.origin));
const links = [{ label: 'お知らせ', page: 'notices', count: 'notices/unread' },
  { label: '課題', page: 'issues' }, { label: '協議会', page: 'councils' }, { label: '集計', page: 'reports' }];

/* Asked when the page opens and when its owner comes back to it: asking all the time would keep the session alive. */
async function show(badge, address) {
  try {
    const answer = await fetch(address, { headers: { 'X-Requested-With': 'XMLHttpRequest' } });
    const unread = answer.ok ? Number(await answer.text()) : 0;
    badge.textContent = unread > 0 ? `${unread < 100 ? unread : '99+'}` : '';
    badge.title = unread > 0 ? '未読のお知らせがあります' : '';
  } catch {
    badge.textContent = '';
  }
}

export default [{
  id: 'tsunagu-links',
  pluginPoint: 'tasklist.navbar.action',
  priority: 500,
  render: node => {
    node.classList.add('tsunagu-links');
    links.forEach(({ label, page, count }) => {
      const link = document.createElement('a');
      link.href = new URL(page, root).href;
      link.textContent = label;
      node.append(link);
      if (count) {
        const badge = document.createElement('span');
        badge.className = 'tsunagu-count';
        link.append(badge);
        const refresh = () => document.visibilityState === 'visible' && show(badge, new URL(count, root));
        document.addEventListener('visibilitychange', refresh);
        refresh();
      }
    });
  },
  unmount: () => {}
}];
