// A form whose page asks nothing is sent at once; without scripts its button does it.
document.querySelectorAll('form[data-submit-at-once]').forEach((form) => form.requestSubmit());

// A place that names an address shows the number that stands there; nothing at all while it is zero.
function count() {
	const asked = new Map();
	document.querySelectorAll('[data-count]').forEach(async (place) => {
		const address = place.dataset.count;
		if (!asked.has(address)) {
			asked.set(address, fetch(address, { headers: { 'X-Requested-With': 'XMLHttpRequest' } })
				.then((answer) => (answer.ok ? answer.text() : '0')).then(Number).catch(() => 0));
		}
		const number = await asked.get(address);
		place.textContent = (number > 0) ? number + (place.dataset.suffix ?? '') : '';
	});
}
count();
document.addEventListener('tsunagu:counts', count);

// Who has just logged out has left the other tabs too: their pages ask whether the session holds (session-end.js).
if (location.pathname.endsWith('/login') && new URLSearchParams(location.search).has('logout')) {
	new BroadcastChannel('tsunagu').postMessage('left');
}

// The way that leads to this very page says so.
document.querySelectorAll('.ways a').forEach((way) => {
	if (location.pathname === way.pathname || (way.pathname !== '/' && location.pathname.startsWith(way.pathname + '/'))) {
		way.setAttribute('aria-current', 'page');
	}
});
