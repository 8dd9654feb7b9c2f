/*
 * The way from a webapp to our own pages: to the home page for everybody, to the rest for whoever may open it, with the
 * number of notices that nobody has read yet.
 */
const root = new URL('../', new URL(`${document.querySelector('base').getAttribute('app-root')}/`, location.origin));
const unread = new URL('notices/unread', root);
const pages = [{ label: '児', page: 'children' }, { label: '予定', page: 'calendar' }, { label: '状況', page: 'situation' },
  { label: 'お知らせ', page: 'notices' }, { label: '課題', page: 'issues' }, { label: '協議会', page: 'councils' },
  { label: '集計', page: 'reports' }];

function link(label, page) {
  const made = document.createElement('a');
  made.href = new URL(page, root).href;
  made.textContent = label;
  return made;
}

function write(badge, count) {
  badge.textContent = count > 0 ? `${count < 100 ? count : '99+'}` : '';
  badge.title = count > 0 ? '未読のお知らせがあります' : '';
}

/* null for whoever has no notices: the pages are not theirs either */
async function count() {
  const answer = await fetch(unread, { headers: { 'X-Requested-With': 'XMLHttpRequest' } });
  return answer.ok ? Number(await answer.text()) : null;
}

/* Asked when the page opens and when its owner comes back to it: asking all the time would keep the session alive. */
export async function fill(node) {
  node.classList.add('tsunagu-links');
  node.append(link('ホーム', ''));
  const first = await count().catch(() => null);
  if (first === null) return;
  node.append(...pages.map(({ label, page }) => link(label, page)));
  const badge = document.createElement('span');
  badge.className = 'tsunagu-count';
  node.querySelector('a[href$="notices"]').append(badge);
  write(badge, first);
  document.addEventListener('visibilitychange', async () => {
    if (document.visibilityState === 'visible') write(badge, await count().catch(() => 0));
  });
}
