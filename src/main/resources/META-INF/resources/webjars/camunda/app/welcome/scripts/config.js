export default {
  app: { vendor: 'つなぐ', name: '自分の登録情報' },
  locales: { availableLocales: ['ja'], fallbackLocale: 'ja' },
  dateFormat: { normal: 'LLL', long: 'LLLL' },
  disableWelcomeMessage: true,
  links: [],
  customScripts: [
    '../../lib/tsunagu/fresh-words',
    '../../lib/tsunagu/japanese-dates',
    '../../lib/tsunagu/template-words',
    '../../lib/tsunagu/one-door'
  ]
};
