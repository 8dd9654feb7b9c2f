/*
 * Every list of the inbox says how much is in it, not only the one that is open. Counted again with Tasklist's own
 * refresh, every third time, and only while somebody can see it.
 */
const base = document.querySelector('base');
const filters = `${base.getAttribute('engine-api')}engine/default/filter`;
const EVERY = 3;

async function count(id) {
  const answer = await fetch(`${filters}/${id}/count`, { headers: { 'X-Requested-With': 'XMLHttpRequest' } });
  return answer.ok ? (await answer.json()).count : undefined;
}

window.angular.module('cam.tasklist.filter')
  .decorator('camTasklistFiltersDirective', ['$delegate', ([directive]) => {
    directive.template = directive.template
      .replace('ng-show="isFocused(filter)"', 'ng-show="isFocused(filter) || $root.tsunaguCounts[filter.id] !== undefined"')
      .replace('{{ filterCount }}', '{{ isFocused(filter) ? filterCount : $root.tsunaguCounts[filter.id] }}');
    return [directive];
  }])
  .run(['$rootScope', root => {
    const counts = {};
    root.tsunaguCounts = counts;
    let turn = 0;

    const refresh = async () => {
      if (document.visibilityState !== 'visible') return;
      const shown = [...document.querySelectorAll('.task-filters .task-filter')]
        .map(item => window.angular.element(item).scope()?.filter?.id).filter(Boolean);
      if (shown.length === 0) setTimeout(refresh, 1000); // the lists are still to come
      await Promise.all(shown.map(async id => { counts[id] = await count(id).catch(() => undefined); }));
      root.$applyAsync();
    };

    root.$on('refresh', () => { if (turn++ % EVERY === 0) refresh(); });
    root.$on('tsunagu.moved', refresh);
    document.addEventListener('visibilitychange', refresh);
    setTimeout(refresh, 1500);
  }]);

export default [];
