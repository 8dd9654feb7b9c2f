import { inJapanese, locales } from '../../../lib/tsunagu/language.js';

export default {
  app: { vendor: 'つなぐ', name: '進行状況' },
  locales,
  dateFormat: { normal: 'LLL', long: 'LLLL' },
  disableWelcomeMessage: true,
  customScripts: [
    '../../lib/tsunagu/tokyo-time',
    ...inJapanese('../../lib/tsunagu/fresh-words', '../../lib/tsunagu/japanese-dates', '../../lib/tsunagu/template-words'),
    '../../lib/tsunagu/one-door',
    '../../lib/tsunagu/own-searches',
    '../../lib/tsunagu/header-links',
    'scripts/tsunagu-closed',
    'scripts/tsunagu-situation',
    'scripts/tsunagu-ways'
  ]
};
