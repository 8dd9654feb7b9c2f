/* A part of one of our pages inside a webapp: as the server has written it, for who may see it. */
const root = new URL('../', new URL(`${document.querySelector('base').getAttribute('app-root')}/`, location.origin));
const REFUSED = 'ここに表示できるものはありません。';

export const page = address => new URL(address.replace(/^\//, ''), root).href;

/* null where the viewer may not see it, or there is nothing to see */
export async function part(address) {
  const answer = await fetch(page(address), { headers: { 'X-Requested-With': 'XMLHttpRequest' } });
  if (!answer.ok) return null;
  return new DOMParser().parseFromString(await answer.text(), 'text/html').body.firstElementChild;
}

/* the answer to an older question never replaces that to a newer one */
export async function show(node, address) {
  node.dataset.part = address;
  const found = await part(address).catch(() => null);
  if (node.dataset.part !== address) return null;
  node.replaceChildren(found || Object.assign(document.createElement('p'), { textContent: REFUSED }));
  return found;
}
