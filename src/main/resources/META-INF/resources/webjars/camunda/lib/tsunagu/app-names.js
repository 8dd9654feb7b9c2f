/* The header's menu of webapps has English names that no translation file reaches. */
const names = { tasklist: '仕事一覧', cockpit: '進行状況', admin: 'ユーザー管理', welcome: '自分の登録情報' };

window.angular.module('camunda.common.widgets').decorator('camWidgetHeaderDirective', ['$delegate', directives => {
  const link = scope => scope.$watch('apps', apps =>
    Object.entries(apps || {}).forEach(([app, entry]) => { entry.label = names[app] || entry.label; }));
  directives[0].compile = () => link;
  return directives;
}]);

export default [];
