// The model of an instance with the way it took. Everything in it stands in the table beside it, too.
const place = document.getElementById('walk');
const ways = document.querySelector('.walk-ways');
const SIGNS = { DONE: '✓ 済', OPEN: '● いま', CANCELLED: '✕ 取消' };

function sign({ state, times }) {
	const made = document.createElement('span');
	made.className = 'walk-mark';
	made.textContent = SIGNS[state] + (times > 1 ? ` ${times}回` : '');
	return made;
}

function mark(viewer) {
	const canvas = viewer.get('canvas');
	const overlays = viewer.get('overlays');
	const known = viewer.get('elementRegistry');
	place.dataset.flows.split(' ').filter((id) => known.get(id)).forEach((id) => canvas.addMarker(id, 'walked'));
	Object.entries(JSON.parse(place.dataset.marks)).filter(([id]) => known.get(id)).forEach(([id, told]) => {
		canvas.addMarker(id, `walk-${told.state}`);
		overlays.add(id, { position: { top: -12, left: -6 }, html: sign(told) });
	});
}

async function show() {
	const answer = await fetch(place.dataset.model, { headers: { 'X-Requested-With': 'XMLHttpRequest' } });
	if (!answer.ok) throw new Error(answer.status);
	const viewer = new window.BpmnJS({ container: place });
	await viewer.importXML(await answer.text());
	mark(viewer);
	const canvas = viewer.get('canvas');
	canvas.zoom('fit-viewport', 'auto');
	ways.hidden = false;
	ways.addEventListener('click', (event) => {
		const way = event.target.dataset.zoom;
		if (way === 'fit') canvas.zoom('fit-viewport', 'auto');
		else if (way) canvas.zoom(canvas.zoom() * (way === 'in' ? 1.25 : 0.8));
	});
}

show().catch(() => { document.getElementById('walk-failed').hidden = false; });
