/*
 * Draws one model with bpmn-js and says what of its drawing a reader would stumble over. Answers { svg, findings }.
 */
async (xml) => {
  const viewer = new BpmnJS({
    container: '#canvas',
    textRenderer: {
      defaultStyle: { fontFamily: '"Noto Sans CJK JP", "Hiragino Sans", "Yu Gothic", Meiryo, sans-serif' }
    }
  });
  await viewer.importXML(xml);
  const elements = viewer.get('elementRegistry');
  const canvas = viewer.get('canvas');

  const isLabel = (element) => !!element.labelTarget;
  const isFlow = (element) => !!element.waypoints;
  const root = canvas.getRootElement();
  const all = elements.filter((element) => element !== root);
  const flows = all.filter(isFlow);
  const shapes = all.filter((element) => !isFlow(element) && !isLabel(element));
  const labels = all.filter(isLabel).filter((label) => elements.getGraphics(label).querySelector('text'));

  const name = (element) => element.id.replace(/_label$/, '');
  const written = (element) => {
    const text = elements.getGraphics(element).querySelector('text').getBBox();
    return { x: element.x + text.x, y: element.y + text.y, width: text.width, height: text.height };
  };
  const meet = (a, b, gap = 0) => a.x < b.x + b.width + gap && b.x < a.x + a.width + gap
    && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap;
  const pieces = (flow) => flow.waypoints.slice(1).map((to, i) => {
    const from = flow.waypoints[i];
    return { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y), width: Math.abs(to.x - from.x),
      height: Math.abs(to.y - from.y) };
  });
  const within = (element, other) => {
    for (let up = element.parent; up; up = up.parent) {
      if (up === other) return true;
    }
    return false;
  };
  const border = ({ x, y, width, height }) => [ { x, y, width, height: 0 }, { x, y: y + height, width, height: 0 },
    { x, y, width: 0, height }, { x: x + width, y, width: 0, height } ];
  const expanded = (shape) => shape.children && shape.children.some((child) => !isLabel(child) && child.parent === shape);
  const outline = (shape) => expanded(shape) ? border(shape) : [ shape ];
  const findings = [];
  const unless = (good, sentence) => good || findings.push(sentence);

  labels.forEach((label, i) => {
    const text = written(label);
    shapes.forEach((shape) => outline(shape).forEach((part) =>
      unless(!meet(text, part), `the label of ${name(label)} lies on ${shape.id}`)));
    flows.forEach((flow) => pieces(flow).forEach((piece) =>
      unless(!meet(text, piece, 1), `the label of ${name(label)} lies on the line ${flow.id}`)));
    labels.slice(i + 1).forEach((other) =>
      unless(!meet(text, written(other)), `the labels of ${name(label)} and ${name(other)} lie on each other`));
  });
  shapes.forEach((shape, i) => {
    const text = elements.getGraphics(shape).querySelector(':scope > .djs-visual text');
    unless(!text || text.getBBox().height <= shape.height, `the name of ${shape.id} does not fit into it`);
    shapes.slice(i + 1).forEach((other) => {
      const belong = within(shape, other) || within(other, shape) || shape.host === other || other.host === shape;
      unless(belong || !meet(shape, other), `${shape.id} and ${other.id} lie on each other`);
    });
  });
  flows.forEach((flow) => pieces(flow).forEach((piece) => {
    unless(piece.width < 1 || piece.height < 1, `${flow.id} runs askew`);
    shapes.filter((shape) => shape !== flow.source && shape !== flow.target && !within(flow, shape))
      .filter((shape) => shape.host !== flow.source || shape === flow.source)
      .forEach((shape) => unless(!meet(piece, shape), `${flow.id} runs through ${shape.id}`));
  }));

  const { svg } = await viewer.saveSVG();
  viewer.destroy();
  return { svg, findings: [ ...new Set(findings) ] };
}
