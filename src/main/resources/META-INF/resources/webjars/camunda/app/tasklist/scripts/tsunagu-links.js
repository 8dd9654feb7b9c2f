/* The way from the inbox to our own pages. */
const root = new URL('../', new URL(`${document.querySelector('base').getAttribute('app-root')}/`, location.origin));
const links = [{ label: 'お知らせ', page: 'notices' }];

export default [{
  id: 'tsunagu-links',
  pluginPoint: 'tasklist.navbar.action',
  priority: 500,
  render: node => {
    node.classList.add('tsunagu-links');
    links.forEach(({ label, page }) => {
      const link = document.createElement('a');
      link.href = new URL(page, root).href;
      link.textContent = label;
      node.append(link);
    });
  },
  unmount: () => {}
}];
