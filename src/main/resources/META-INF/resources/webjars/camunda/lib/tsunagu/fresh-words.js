/*
 * Camunda keeps ja.json in the browser under the engine's version, which never changes again; ours does. So the
 * file is fetched before the webapp starts: no old words, and no raw keys on a first visit.
 */
const base = document.querySelector('base');
const folder = `${base.getAttribute('app-root')}/app/${base.getAttribute('app-name')}/locales/`;
const drawer = 'camunda-web';

try {
  const answer = await fetch(`${folder}ja.json`, { cache: 'no-cache' });
  if (answer.ok) {
    const kept = JSON.parse(localStorage.getItem(drawer) || '{}');
    kept[`${folder}_locales_data_ja_${window.bust}`] = JSON.stringify(await answer.json());
    localStorage.setItem(drawer, JSON.stringify(kept));
  }
} catch (error) {
  console.warn('ja.json', error);
}

export default [];
