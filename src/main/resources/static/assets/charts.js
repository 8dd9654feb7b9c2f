// Draws each canvas from the table it names: days in the first column, one line for each column marked data-line.
// Chart.js comes with the first picture; without scripts the table says the same.
// A page that renews itself says so; then a picture is drawn again where its table has changed, or for the first time.
const drawn = new WeakMap();

async function drawAll() {
	const places = document.querySelectorAll('canvas[data-table]');
	if (places.length === 0) return;
	await import('./lib/chart.js/dist/chart.umd.min.js');
	places.forEach(drawAnew);
}

function drawAnew(canvas) {
	const table = document.getElementById(canvas.dataset.table).outerHTML;
	const known = drawn.get(canvas);
	if (known && known.table === table) return;
	if (known) known.chart.destroy();
	drawn.set(canvas, { table, chart: draw(canvas) });
}

document.addEventListener('tsunagu:renewed', drawAll);
await drawAll();

function draw(canvas) {
	const table = document.getElementById(canvas.dataset.table);
	const columns = [...table.tHead.rows[0].cells].filter((cell) => cell.dataset.line);
	const style = getComputedStyle(document.documentElement);
	const colours = ['--main', '--focus'].map((name) => style.getPropertyValue(name));
	const datasets = columns.map((column, nr) => ({
		label: column.textContent,
		data: points(table, column.cellIndex),
		yAxisID: column.dataset.line,
		borderColor: colours[nr],
		backgroundColor: colours[nr],
		borderDash: (nr === 0) ? [] : [8, 4],
		pointStyle: (nr === 0) ? 'circle' : 'rect',
		pointRadius: 5
	}));
	const scales = { x: { type: 'linear', ticks: { maxTicksLimit: 6, precision: 0, callback: month } } };
	columns.forEach((column, nr) => {
		scales[column.dataset.line] = {
			position: column.dataset.line,
			min: 0,
			suggestedMax: Number(column.dataset.most),
			ticks: { precision: 0 },
			grid: { drawOnChartArea: nr === 0 },
			title: { display: true, text: column.textContent }
		};
	});
	return new Chart(canvas, {
		type: 'line',
		data: { datasets },
		options: {
			animation: false,
			maintainAspectRatio: false,
			scales,
			plugins: {
				legend: { labels: { usePointStyle: true } },
				tooltip: { callbacks: { title: (items) => month(items[0].parsed.x) } }
			}
		}
	});
}

function points(table, column) {
	return [...table.tBodies[0].rows]
		.filter((row) => row.cells[column].dataset.value !== undefined)
		.map((row) => ({ x: Date.parse(row.querySelector('time').dateTime) / 86_400_000, y: Number(row.cells[column].dataset.value) }))
		.reverse();
}

function month(day) {
	const date = new Date(day * 86_400_000);
	return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}
