import { inJapanese, locales } from '../../../lib/tsunagu/language.js';

export default {
  app: { vendor: 'つなぐ', name: '仕事一覧' },
  locales,
  dateFormat: { normal: 'LLL', long: 'LLLL' },
  disableWelcomeMessage: true,
  assignProcessInstanceIdToTaskComment: true,
  customScripts: [
    '../../lib/tsunagu/tokyo-time',
    ...inJapanese('../../lib/tsunagu/fresh-words', '../../lib/tsunagu/japanese-dates', '../../lib/tsunagu/template-words'),
    '../../lib/tsunagu/one-door',
    '../../lib/tsunagu/own-searches',
    ...inJapanese('scripts/tsunagu-form-words'),
    'scripts/tsunagu-no-drafts',
    'scripts/tsunagu-errors',
    'scripts/tsunagu-rows',
    'scripts/tsunagu-selects',
    'scripts/tsunagu-closed',
    'scripts/tsunagu-counts',
    'scripts/tsunagu-hands',
    'scripts/tsunagu-links',
    'scripts/tsunagu-record'
  ],
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: '選んでいる仕事を引き受けます' },
    focusFilter: { key: 'ctrl+shift+f', description: '最初の絞り込みに移ります' },
    focusList: { key: 'ctrl+alt+l', description: '一覧の最初の仕事に移ります' },
    focusForm: { key: 'ctrl+alt+f', description: '入力画面の最初の欄に移ります' },
    startProcess: { key: 'ctrl+alt+p', description: '業務を始める画面を開きます' }
  }
};
