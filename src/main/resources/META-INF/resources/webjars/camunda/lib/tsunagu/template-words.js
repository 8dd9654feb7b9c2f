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
  ['placeholder="SS"', 'placeholder="秒"'],
  ['      Actions\n', '      操作\n'],
  ['(v. {{ task._embedded.processDefinition[0].versionTag }})', ''],
  ['am-time-ago="task.due">{{ task.due }}',
    ">{{ task.due | amDateFormat:'M月D日（dd）H:mm' }}（<span am-time-ago=\"task.due\"></span>）"],
  ['placeholder="Jonny"', 'placeholder="花子"'],
  ['placeholder="Prosciutto"', 'placeholder="山田"'],
  ['placeholder="j.prosciutto@acme.org"', 'placeholder="hanako@example.jp"']
];

const inJapanese = template => words.reduce((text, [english, ours]) => text.replaceAll(english, ours), template);

const pickers = ['datepicker/day', 'datepicker/month', 'datepicker/year', 'timepicker/timepicker'];

const directives = ['camWidgetBpmnViewer', 'camWidgetCmmnViewer', 'camWidgetVariablesTable', 'userProfile',
  'camTasklistTask', 'camTasklistTaskMeta', 'camTasks'];

const app = document.querySelector('base').getAttribute('app-name');

/* the module that a webapp loads last, when everything to be changed is there */
window.angular.module(`cam.${app}.custom`)
  .config(['$provide', '$injector', (provide, injector) => directives.map(name => `${name}Directive`)
    .filter(name => injector.has(`${name}Provider`))
    .forEach(name => provide.decorator(name, ['$delegate', ([directive]) => {
      directive.template = inJapanese(directive.template);
      return [directive];
    }]))])
  .decorator('camWidgetHeaderDirective', ['$delegate', ([directive]) => {
    const link = scope => scope.$watch('apps', entries =>
      Object.entries(entries || {}).forEach(([name, entry]) => { entry.label = apps[name] || entry.label; }));
    directive.compile = () => link;
    return [directive];
  }])
  .run(['$templateCache', templates => pickers.map(name => `uib/template/${name}.html`)
    .filter(name => templates.get(name))
    .forEach(name => templates.put(name, inJapanese(templates.get(name))))]);

export default [];
