import { inJapanese, locales } from '../../../lib/tsunagu/language.js';

export default {
  app: { vendor: 'つなぐ', name: '自分の登録情報' },
  locales,
  dateFormat: { normal: 'LLL', long: 'LLLL' },
  disableWelcomeMessage: true,
  links: [],
  customScripts: [
    '../../lib/tsunagu/tokyo-time',
    ...inJapanese('../../lib/tsunagu/fresh-words', '../../lib/tsunagu/japanese-dates', '../../lib/tsunagu/template-words'),
    '../../lib/tsunagu/one-door',
    '../../lib/tsunagu/header-links'
  ]
};
