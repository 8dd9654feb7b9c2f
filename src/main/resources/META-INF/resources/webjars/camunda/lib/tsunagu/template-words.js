/* Some English words stand in the webapps' templates themselves, where no translation file reaches. */
const apps = { tasklist: '仕事一覧', cockpit: '進行状況', admin: 'ユーザー管理', welcome: '自分の登録情報' };

const words = [
  ['title="zoom in"', 'title="拡大"'],
  ['title="zoom out"', 'title="縮小"'],
  ['title="reset zoom"', 'title="元の大きさ"'],
  ['>previous<', '>前へ<'],
  ['>next<', '>次へ<'],
  ['placeholder="HH"', 'placeholder="時"'],
  ['placeholder="MM"', 'placeholder="分"'],
  ['placeholder="SS"', 'placeholder="秒"']
];

const inJapanese = template => words.reduce((text, [english, ours]) => text.replaceAll(english, ours), template);

const pickers = ['datepicker/day', 'datepicker/month', 'datepicker/year', 'timepicker/timepicker'];

const viewer = ['$delegate', directives => {
  directives[0].template = inJapanese(directives[0].template);
  return directives;
}];

window.angular.module('camunda.common.widgets')
  .decorator('camWidgetBpmnViewerDirective', viewer)
  .decorator('camWidgetCmmnViewerDirective', viewer)
  .decorator('camWidgetHeaderDirective', ['$delegate', directives => {
    const link = scope => scope.$watch('apps', entries =>
      Object.entries(entries || {}).forEach(([app, entry]) => { entry.label = apps[app] || entry.label; }));
    directives[0].compile = () => link;
    return directives;
  }])
  .run(['$templateCache', templates => pickers.map(name => `uib/template/${name}.html`)
    .filter(name => templates.get(name))
    .forEach(name => templates.put(name, inJapanese(templates.get(name))))]);

export default [];
